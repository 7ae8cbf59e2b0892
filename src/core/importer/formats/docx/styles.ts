import { parseXml } from './parse-xml.ts';

/** Level of headings by id of style: 0 a title, 1 to 9 headings. */
export type StyleLevels = ReadonlyMap<string, number>;

interface Style {
  name: string;
  basedOn?: string;
  outline?: number;
}

/** Reads `word/styles.xml`: what Word calls `Title` and `heading 1` whatever its language, what outlines itself, and what is based on these. */
export function styleLevels(xml: string): StyleLevels {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  parseXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        style = { name: '' };
        styles.set(attributes['w:styleId'] ?? '', style);
      }
      if (style === undefined || value === undefined) return;
      if (name === 'w:name') style.name = value.toLowerCase();
      if (name === 'w:basedOn') style.basedOn = value;
      if (name === 'w:outlineLvl') style.outline = Number(value);
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
    text() {},
  });
  return new Map(
    [...styles.keys()].flatMap((id) => {
      const level = levelOf(id, styles);
      return level === undefined ? [] : [[id, level] as const];
    }),
  );
}

function levelOf(id: string, styles: ReadonlyMap<string, Style>): number | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    const style = styles.get(at);
    if (style === undefined) return undefined;
    if (style.name === 'title') return 0;
    const heading = /^heading ([1-9])$/.exec(style.name)?.[1];
    if (heading !== undefined) return Number(heading);
    if (style.outline !== undefined && style.outline < 9) return style.outline + 1;
  }
  return undefined;
}
