import type { Element } from 'xast';
import { byCodePoint } from '../../text/order.ts';
import { lines, TEI_NAMESPACE, tei } from './element.ts';

/** How many of each element stand in a text. */
export type TagCounts = ReadonlyMap<string, number>;

export function countTags(text: Element): TagCounts {
  const counts = new Map<string, number>();
  const count = ({ name, children }: Element): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const child of children) if (child.type === 'element') count(child);
  };
  count(text);
  return counts;
}

/** The counts of one text or of many, added up. */
export function tagsDeclOf(texts: readonly TagCounts[]): Element {
  const sums = new Map<string, number>();
  for (const text of texts) for (const [gi, occurs] of text) sums.set(gi, (sums.get(gi) ?? 0) + occurs);
  const usages = [...sums]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([gi, occurs]) => tei('tagUsage', { gi, occurs: String(occurs) }));
  return tei('tagsDecl', {}, tei('namespace', { name: TEI_NAMESPACE }, lines(usages)));
}
