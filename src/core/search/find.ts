import type { Span } from '../model/speech.ts';
import type { Catalog, CatalogSpeech } from './catalog.ts';
import type { Places } from './chunk.ts';
import { countFacets, type FacetCounts, type SpeechFacets } from './facet-counts.ts';
import { isNarrowed, type Selection } from './facets.ts';
import { isEmpty, phrasesOf, type Query } from './query.ts';

export interface Found {
  /** In the order of the catalog. */
  readonly results: readonly Result[];
  readonly counts: FacetCounts;
}

/** A speech that has what was asked for, and the blocks where it stands. */
export interface Result {
  readonly speech: CatalogSpeech;
  readonly passages: readonly FoundPassage[];
}

export interface FoundPassage {
  /** Number of the block. */
  readonly block: number;
  /** Places of the phrases in the whole text, ascending; none where no phrase was asked for. */
  readonly hits: readonly Span[];
}

/** What is searched in: the catalog, the values of each of its speeches, and where a phrase stands. */
export interface Searched {
  readonly catalog: Catalog;
  readonly facetsOf: (speech: CatalogSpeech) => SpeechFacets;
  readonly placesOf: (phrase: string) => Places;
}

/**
 * Speeches that have a phrase of every group and none of those left out, with those blocks where one of the phrases
 * starts and that have the values chosen. A speech without such a block is not found. Where no phrase is wanted every
 * block is found that the values chosen leave, of speeches without those left out; where nothing is asked, none.
 */
export function findSpeeches(searched: Searched, query: Query, selection: Selection): Found {
  const counts = new Map<string, Map<string, number>>();
  const results: Result[] = [];
  if (isEmpty(query) && !isNarrowed(selection)) return { results, counts };
  for (const [number, speech] of searched.catalog.speeches.entries()) {
    if (!matches(number, query, searched.placesOf)) continue;
    const passages =
      query.groups.length === 0 ? everyBlock(speech) : passagesIn(number, speech, query, searched.placesOf);
    const isLeft = countFacets(
      searched.facetsOf(speech),
      passages.map(({ block }) => block),
      selection,
      counts,
    );
    const left = passages.filter(({ block }) => isLeft(block));
    if (left.length > 0) results.push({ speech, passages: left });
  }
  return { results, counts };
}

function matches(speech: number, query: Query, placesOf: (phrase: string) => Places): boolean {
  const has = (phrase: string): boolean => placesOf(phrase).has(speech);
  return query.groups.every((group) => group.some(has)) && !query.without.some(has);
}

function everyBlock(speech: CatalogSpeech): FoundPassage[] {
  return speech.lengths.map((_, block) => ({ block, hits: [] }));
}

/** Hits by the block where they start. */
function passagesIn(
  number: number,
  speech: CatalogSpeech,
  query: Query,
  placesOf: (phrase: string) => Places,
): FoundPassage[] {
  const hits = phrasesOf(query)
    .flatMap((phrase) => (placesOf(phrase).get(number) ?? []).map((start) => ({ start, end: start + phrase.length })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const passages: FoundPassage[] = [];
  let next = 0;
  let end = 0;
  for (const [block, length] of speech.lengths.entries()) {
    end += length;
    const first = next;
    while ((hits[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
    if (next > first) passages.push({ block, hits: hits.slice(first, next) });
  }
  return passages;
}
