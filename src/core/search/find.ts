import type { Span } from '../model/speech.ts';
import type { Catalog, CatalogSpeech } from './catalog.ts';
import { blockFilter, type FacetValue, facets, isNarrowed, type Selection } from './facets.ts';
import type { Places } from './pagefind-format.ts';
import { isEmpty, phrasesOf, type Query } from './query.ts';
import { sortByRelevance } from './rank.ts';

export interface Found {
  /** The best first. */
  readonly results: readonly Result[];
  /** For each facet and value the speeches found if it were chosen, beside what is chosen in other facets. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
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

/**
 * Speeches that have every phrase asked for, with those blocks where one of the phrases starts and that have the
 * values chosen. A speech without such a block is not found. With values chosen and no phrase, every block that has
 * them is found; with neither, nothing is.
 */
export function findSpeeches(
  catalog: Catalog,
  query: Query,
  selection: Selection,
  placesOf: (phrase: string) => Places,
): Found {
  if (isEmpty(query) && !isNarrowed(selection)) return { results: [], counts: new Map() };
  const counts = new Map(facets.map(({ name }) => [name, new Map<string, number>()]));
  const results: Result[] = [];
  for (const [number, speech] of catalog.speeches.entries()) {
    if (!matches(number, query, placesOf)) continue;
    const passages = isEmpty(query) ? everyBlock(speech) : passagesIn(number, speech, query, placesOf);
    const kept = narrowed(speech, passages, selection, catalog, counts);
    if (kept.length > 0) results.push({ speech, passages: kept });
  }
  return { results: sortByRelevance(results, query), counts };
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

/** The passages that have all values chosen. Counts the speech for every value of each facet on the way. */
function narrowed(
  speech: CatalogSpeech,
  passages: readonly FoundPassage[],
  selection: Selection,
  catalog: Catalog,
  counts: ReadonlyMap<string, Map<string, number>>,
): readonly FoundPassage[] {
  const filters = facets.map((facet) => {
    const values = facet.valuesOf(speech, catalog);
    return { name: facet.name, values, allows: blockFilter(values, selection.get(facet.name) ?? []) };
  });
  for (const { name, values } of filters) {
    const others = filters.filter((filter) => filter.name !== name);
    const left = passages.filter(({ block }) => others.every(({ allows }) => allows(block)));
    const countOf = counts.get(name);
    for (const value of values) if (holds(value, left)) countOf?.set(value.value, (countOf.get(value.value) ?? 0) + 1);
  }
  return passages.filter(({ block }) => filters.every(({ allows }) => allows(block)));
}

function holds({ blocks }: FacetValue, passages: readonly FoundPassage[]): boolean {
  return passages.some(({ block }) => blocks === undefined || blocks.includes(block));
}
