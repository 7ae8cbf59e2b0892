/** An element of a speech's HTML. */
export interface HtmlElement {
  readonly name: string;
  /** All that stands behind the name, for `attributeOf`: ` class="mention" id="m1"`. */
  readonly attributes: string;
  readonly children: readonly HtmlNode[];
}

/** A string is a text. */
export type HtmlNode = HtmlElement | string;

/**
 * The HTML that `speechHtml` and `titleHtml` write, and no other: every element but `hr` has an end, every value stands in
 * double quotes, and an angle bracket is nowhere but at a tag. So no parser is needed, which would take three times as
 * long; formats read a speech from its page that no two of them can disagree.
 */
export function readSpeechHtml(html: string): readonly HtmlNode[] {
  const open: HtmlNode[][] = [[]];
  for (let at = 0; at < html.length; ) {
    const start = indexOrEnd(html, '<', at);
    const end = indexOrEnd(html, '>', start);
    if (start > at) open.at(-1)?.push(decoded(html.slice(at, start)));
    if (html.startsWith('/', start + 1)) open.pop();
    else if (start < end) {
      const name = html.slice(start + 1, Math.min(indexOrEnd(html, ' ', start), end));
      const children: HtmlNode[] = [];
      open.at(-1)?.push({ name, attributes: html.slice(start + 1 + name.length, end), children });
      if (name !== 'hr') open.push(children);
    }
    at = end + 1;
  }
  return open[0] ?? [];
}

/** The value of an attribute; what looks like another in a value has no quotes around it. */
export function attributeOf({ attributes }: HtmlElement, name: string): string | undefined {
  const before = ` ${name}="`;
  const start = attributes.indexOf(before);
  if (start === -1) return undefined;
  const from = start + before.length;
  return decoded(attributes.slice(from, attributes.indexOf('"', from)));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\dA-Fa-f]+)|(amp|lt|gt|quot));/g, (whole, code, name) =>
    code === undefined ? (NAMED[name] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function indexOrEnd(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index === -1 ? html.length : index;
}
