import { Parser } from 'htmlparser2';

/** Elements that run, load or send nothing, whatever stands in them. */
const HARMLESS = new Set(
  'p h2 h3 h4 h5 h6 blockquote hr a data em span strong sub sup time b i code pre ul ol li table thead tbody tr th td br'.split(
    ' ',
  ),
);
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/;

/** What a browser could run, load or send of an HTML text: `<script>`, `onclick of p`, `href javascript:…`. */
export function dangersOf(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!HARMLESS.has(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^(?:on|style$|src|action|formaction|xlink)/.test(attribute)) found.push(`${attribute} of ${name}`);
        if (attribute === 'href' && !ADDRESS.test(value)) found.push(`href ${value}`);
      }
    },
    oncomment: (text) => found.push(`<!--${text}`),
    onprocessinginstruction: (name) => found.push(`<${name}`),
    oncdatastart: () => found.push('<![CDATA['),
  });
  parser.end(html);
  return found;
}

/** All text of an HTML text, that of its attributes as well. */
export function textOf(html: string): string {
  const texts: string[] = [];
  let run = '';
  const flush = (): void => {
    texts.push(run);
    run = '';
  };
  const parser = new Parser({
    ontext(text) {
      run += text;
    },
    onopentag(_, attributes) {
      flush();
      texts.push(...Object.values(attributes));
    },
    onclosetag: flush,
  });
  parser.end(html);
  flush();
  return texts.join('\n');
}
