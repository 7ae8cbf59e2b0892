import { blockFilter, type FacetValue, type Selection } from './facets.ts';

/** The values of one speech, by the name of the facet. */
export type SpeechFacets = ReadonlyMap<string, readonly FacetValue[]>;

/** For each facet and value the passages found if it were chosen, beside what is chosen in other facets. */
export type FacetCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Adds the passages of one speech to the counts of every value, and tells which blocks are left with all values chosen.
 * A block counts for a facet when every other facet lets it pass: what is chosen in a facet does not hide its other
 * values, since several of one facet widen.
 */
export function countFacets(
  speech: SpeechFacets,
  found: readonly number[],
  selection: Selection,
  counts: Map<string, Map<string, number>>,
): (block: number) => boolean {
  /** For each block the facets that refuse it. */
  const refusals = new Map<number, string[]>(found.map((block) => [block, []]));
  for (const [name, values] of speech) {
    const chosen = selection.get(name) ?? [];
    if (chosen.length === 0) continue;
    const allows = blockFilter(values, chosen);
    for (const [block, refused] of refusals) if (!allows(block)) refused.push(name);
  }
  for (const [name, values] of speech) {
    const counted = (block: number): boolean => {
      const refused = refusals.get(block);
      return refused !== undefined && (refused.length === 0 || (refused.length === 1 && refused[0] === name));
    };
    const all = found.filter(counted).length;
    if (all === 0) continue;
    const countOf = counts.get(name) ?? new Map<string, number>();
    counts.set(name, countOf);
    for (const { value, blocks } of values) {
      const count = blocks === undefined ? all : blocks.filter(counted).length;
      if (count > 0) countOf.set(value, (countOf.get(value) ?? 0) + count);
    }
  }
  return (block) => refusals.get(block)?.length === 0;
}
