import type { SourceHints } from '../source-read.ts';
import { parseXml } from './parse-xml.ts';

const FIELDS: readonly (readonly [part: string, element: string, field: keyof SourceHints])[] = [
  ['docProps/core.xml', 'dc:title', 'title'],
  ['docProps/core.xml', 'dc:creator', 'author'],
  ['docProps/core.xml', 'dcterms:created', 'date'],
  ['docProps/app.xml', 'Company', 'publisher'],
];

/** What the properties of a Word file say of it; the date is when the file was made, not when somebody spoke. */
export function hintsOfProperties(xmlOf: (part: string) => string | undefined): SourceHints {
  const texts = new Map<string, string>();
  for (const part of new Set(FIELDS.map(([name]) => name))) {
    const path: string[] = [];
    parseXml(xmlOf(part) ?? '', {
      open: (name) => path.push(name),
      close: () => path.pop(),
      text(text) {
        const key = `${part} ${path.at(-1)}`;
        texts.set(key, (texts.get(key) ?? '') + text);
      },
    });
  }
  const found = FIELDS.flatMap(([part, element, field]) => {
    const value = texts.get(`${part} ${element}`)?.trim();
    return value === undefined || value === '' ? [] : [[field, { value, evidence: `${element} in ${part}` }] as const];
  });
  return Object.fromEntries(found);
}
