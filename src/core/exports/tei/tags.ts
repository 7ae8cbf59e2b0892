import { byCodePoint } from '../../text/order.ts';
import { type Element, isElement, lines, TEI_NAMESPACE, tei } from './element.ts';

/** How many of each element stand in a text. */
export type TagCounts = ReadonlyMap<string, number>;

/** What the header says of the elements of a text. */
export interface Tally {
  readonly tags: Map<string, number>;
  /** Categories that `ana` names: `#kind.result`. */
  readonly pointers: Set<string>;
}

export function emptyTally(): Tally {
  return { tags: new Map(), pointers: new Set() };
}

/** Takes note of one element. */
export function count({ tags, pointers }: Tally, name: string, ana: string | undefined): void {
  tags.set(name, (tags.get(name) ?? 0) + 1);
  if (ana !== undefined) for (const pointer of ana.split(' ')) pointers.add(pointer);
}

/** Takes note of an element and those in it, but for what is written already. */
export function countAll(tally: Tally, { name, attributes, children }: Element): void {
  count(tally, name, attributes.ana);
  for (const child of children) if (isElement(child)) countAll(tally, child);
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
