import type { Span } from '../model/speech.ts';
import { sentenceAround, sentencesOf } from '../text/sentences.ts';

/** Part of a block in pieces, the words found marked. */
export interface SearchExcerpt {
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Characters of an excerpt, if its first hit is not longer. */
const LENGTH = 140;
/** Characters before the first hit where its sentence has to be cut. */
const LEAD = 40;

/**
 * The sentence around the first hit of a block and as many after it as there is room for; a sentence that is too long
 * is cut. Hits are spans of the block's text and may reach beyond its end. Without hits: how the block begins.
 */
export function excerptOf(text: string, hits: readonly Span[]): SearchExcerpt {
  const window = windowAround(text, hits[0] ?? { start: 0, end: 0 });
  const pieces: { text: string; hit: boolean }[] = [];
  let at = window.start;
  const take = (end: number, hit: boolean): void => {
    const to = Math.min(end, window.end);
    if (to > at) pieces.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const { start, end } of hits) {
    take(start, false);
    take(end, true);
  }
  take(window.end, false);
  return { pieces, cutBefore: window.start > 0, cutAfter: window.end < text.length };
}

function windowAround(text: string, hit: Span): Span {
  const sentence = sentenceAround(text, hit.start, Math.max(hit.end, hit.start + 1));
  const whole = hit.end - sentence.start <= LENGTH;
  const start = whole ? sentence.start : hit.start - Math.min(LEAD, hit.start - sentence.start);
  const limit = Math.max(start + LENGTH, hit.end);
  const ends = sentencesOf(text).map(({ end }) => end);
  const end = ends.findLast((place) => place >= sentence.end && place <= limit) ?? Math.min(limit, text.length);
  return { start: start - cutsPair(text, start), end: end + cutsPair(text, end) };
}

/** 1 where a place lies between the halves of a surrogate pair. */
function cutsPair(text: string, place: number): number {
  return place > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(place - 1, place + 1)) ? 1 : 0;
}
