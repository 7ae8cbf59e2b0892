import { directiveNamed } from '../../markup/directives/index.ts';
import type { Mark } from '../../markup/standoff.ts';

/** Anchors that the page numbers by itself, by kind of mark; mentions of every kind are numbered together. */
const PREFIXES: Readonly<Record<string, string>> = {
  paragraph: 'p',
  quotation: 'p',
  heading: 's',
  figure: 'f',
  date: 'd',
  note: 'note-ref-',
};

/** The anchor on the page of each mark that has one: `p7`, `m3`. Marks come in the order of the page, title first. */
export function anchorsOf(marks: readonly Mark[]): ReadonlyMap<Mark, string> {
  const counts = new Map<string, number>();
  const anchors = new Map<Mark, string>();
  for (const mark of marks) {
    const prefix = directiveNamed(mark.kind)?.entity === undefined ? PREFIXES[mark.kind] : 'm';
    if (prefix === undefined) continue;
    const number = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, number);
    anchors.set(mark, prefix + number);
  }
  return anchors;
}
