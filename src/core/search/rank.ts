import { byCodePoint } from '../text/order.ts';
import { type CatalogSpeech, isHeading } from './catalog.ts';
import type { FoundPassage, Result } from './find.ts';

/** Orders of results; the first is the usual one. */
export const SORT_ORDERS = ['relevance', 'date'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Okapi BM25 (Robertson and Zaragoza 2009, section 3.4): how soon more hits stop counting, how much length does. */
const SATURATION = 1.2;
const LENGTH = 0.75;
/** A hit in a heading counts as so many in a paragraph. */
const HEADING = 3;
/** A hit where the entity of that name is meant counts as so many where the words only stand. */
const ENTITY = 2;

/**
 * `relevance`: those with a hit in the title first, then by how densely the phrases stand in the passages found, hits
 * in headings and hits in blocks that name what is meant counting more; `naming` has these blocks, by the number of the
 * speech. `date`, and where nothing else decides: the newest first.
 */
export function sortResults(
  results: readonly Result[],
  order: SortOrder,
  naming: (speech: number) => ReadonlySet<number>,
): Result[] {
  const average = results.reduce((sum, { speech }) => sum + lengthOf(speech), 0) / Math.max(1, results.length);
  const scored = results.map((result) => ({
    result,
    inTitle: order === 'relevance' && result.passages.some(({ block, hits }) => block === 0 && hits.length > 0),
    score: order === 'relevance' ? scoreOf(result, average, naming(result.number)) : 0,
  }));
  return scored
    .sort(
      (a, b) =>
        Number(b.inTitle) - Number(a.inTitle) ||
        b.score - a.score ||
        byCodePoint(b.result.speech.date, a.result.speech.date) ||
        byCodePoint(a.result.speech.id, b.result.speech.id),
    )
    .map(({ result }) => result);
}

/** Rareness of a phrase is left out: every result has every phrase, so it would weigh all alike. */
function scoreOf({ speech, passages }: Result, averageLength: number, naming: ReadonlySet<number>): number {
  const frequency = passages.reduce((sum, passage) => sum + weightOf(passage, speech, naming), 0);
  const norm = 1 - LENGTH + LENGTH * (lengthOf(speech) / Math.max(1, averageLength));
  return (frequency * (SATURATION + 1)) / (frequency + SATURATION * norm);
}

function weightOf({ block, hits }: FoundPassage, speech: CatalogSpeech, naming: ReadonlySet<number>): number {
  return hits.length * (isHeading(speech, block) ? HEADING : 1) * (naming.has(block) ? ENTITY : 1);
}

function lengthOf({ lengths }: CatalogSpeech): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
