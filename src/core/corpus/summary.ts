import type { Speech } from '../model/speech.ts';
import { sentencesOf } from '../text/sentences.ts';

/** How a speech begins: the first sentences behind the salutation, up to some 120 characters. */
export function beginningOf(speech: Speech): string {
  const first = speech.paragraphs.find((paragraph) => !paragraph.salutation);
  if (first === undefined) return speech.meta.title;
  const ends = sentencesOf(first.text).map(({ end }) => end);
  return first.text.slice(0, ends.findLast((end) => end <= 120) ?? ends[0]);
}

/** Characters of headings and paragraphs, punctuation included, white space not. */
export function lengthOf(speech: Speech): number {
  const texts = [...speech.sections.map(({ heading }) => heading), ...speech.paragraphs.map(({ text }) => text)];
  return texts.reduce((sum, text) => sum + text.length - (text.match(NO_CHARACTER)?.length ?? 0), 0);
}

/** White space, and the first halves of characters that take two UTF-16 code units. */
const NO_CHARACTER = /\s|[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g;
