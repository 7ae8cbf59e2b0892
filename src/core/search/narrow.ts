import { countFacets, type FacetCounts, type SpeechFacets } from './facet-counts.ts';
import type { Selection } from './facets.ts';
import type { Result } from './find.ts';

export interface Narrowed {
  readonly results: readonly Result[];
  readonly counts: FacetCounts;
}

/** Those blocks of results that have the values chosen, and of every value how many there were if it were chosen. */
export function narrow(
  results: readonly Result[],
  selection: Selection,
  facetsOf: (result: Result) => SpeechFacets,
): Narrowed {
  const counts = new Map<string, Map<string, number>>();
  const left = results.flatMap((result) => {
    const blocks = result.passages.map(({ block }) => block);
    const isLeft = countFacets(facetsOf(result), blocks, selection, counts);
    const passages = result.passages.filter(({ block }) => isLeft(block));
    return passages.length === 0 ? [] : [{ ...result, passages }];
  });
  return { results: left, counts };
}
