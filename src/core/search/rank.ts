import { byCodePoint } from '../text/order.ts';
import type { Result } from './find.ts';
import { isEmpty, type Query } from './query.ts';

/** Okapi BM25 (Robertson and Zaragoza 2009, section 3.4): how soon more hits stop counting, how much length does. */
const SATURATION = 1.2;
const LENGTH = 0.75;
/** A hit in a heading counts as so many in a paragraph. */
const HEADING = 3;

/**
 * The most relevant first: those with a hit in the title, then by how densely the phrases stand in the passages found.
 * Without a phrase, and among equals, the newest first.
 */
export function sortByRelevance(results: readonly Result[], query: Query): Result[] {
  const average = results.reduce((sum, result) => sum + lengthOf(result), 0) / Math.max(1, results.length);
  return results
    .map((result) => ({
      result,
      title: !isEmpty(query) && result.passages[0]?.block === 0,
      score: isEmpty(query) ? 0 : scoreOf(result, average),
    }))
    .sort(
      (a, b) =>
        Number(b.title) - Number(a.title) ||
        b.score - a.score ||
        byCodePoint(b.result.speech.date, a.result.speech.date) ||
        byCodePoint(a.result.speech.id, b.result.speech.id),
    )
    .map(({ result }) => result);
}

/** Rareness of a phrase is left out: every result has every phrase, so it would weigh all alike. */
function scoreOf(result: Result, averageLength: number): number {
  const anchors = result.speech.anchors.split(' ');
  let frequency = 0;
  for (const { block, hits } of result.passages)
    frequency += hits.length * (anchors[block]?.startsWith('s') ? HEADING : 1);
  const norm = 1 - LENGTH + LENGTH * (lengthOf(result) / Math.max(1, averageLength));
  return (frequency * (SATURATION + 1)) / (frequency + SATURATION * norm);
}

function lengthOf({ speech }: Result): number {
  return speech.lengths.reduce((sum, length) => sum + length, 0);
}
