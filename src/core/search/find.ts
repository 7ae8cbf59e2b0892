import type { Span } from '../model/speech.ts';
import type { Catalog, CatalogSpeech } from './catalog.ts';
import type { Places } from './chunk.ts';
import { phrasesOf, type Query } from './query.ts';

/** A speech that has what was asked for, and the blocks where it stands. */
export interface Result {
  /** Its number in the catalog. */
  readonly number: number;
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
 * Speeches that have a phrase of every group and none of those left out, with those blocks where one of the phrases
 * starts, in the order of the catalog. Where no phrase is wanted every block is found, of speeches without those left out.
 */
export function findSpeeches(
  { speeches }: Pick<Catalog, 'speeches'>,
  query: Query,
  placesOf: (phrase: string) => Places,
): Result[] {
  return [...speeches.entries()].flatMap(([number, speech]) => {
    if (!matches(number, query, placesOf)) return [];
    const passages = query.groups.length === 0 ? everyBlock(speech) : passagesIn(number, speech, query, placesOf);
    return passages.length === 0 ? [] : [{ number, speech, passages }];
  });
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
