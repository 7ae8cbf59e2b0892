import { compareWithSource } from '../../corpus/compare-source.ts';
import type { Place } from '../../model/problem.ts';
import type { Speech } from '../../model/speech.ts';
import type { Finding, LintInput, Rule } from '../rule.ts';
import { textPlaces } from '../text-place.ts';

/**
 * The text of a speech without its markup is the text of its source, but for white space, what belongs to the page it
 * was scraped from (chunk numbers, a doubled title, a footer), and what `normalized` declares.
 *
 * @example
 * sources/a.txt 会议时间是上午。
 * speeches/a.md { source: { file: a.txt } } 会义时间是上午。
 * → Unexpected `义时间是上午。` after 会, expected `议时间是上午。` as in content/sources/a.txt
 *
 * @example
 * sources/a.txt 讲话\n会议时间:上午九点开始。
 * speeches/a.md { source: { file: a.txt }, normalized: [punctuation-width] } 会议时间：:date[上午九点]开始。:note[编者注]
 * → nothing
 */
export const faithfulText: Rule = {
  id: 'faithful-text',
  severity: 'error',
  alone: 'speech',
  *check(input) {
    for (const speech of input.corpus.speeches) {
      const difference = firstDifference(speech, input);
      if (difference !== undefined) yield difference;
    }
  },
};

function firstDifference(speech: Speech, input: LintInput): Finding | undefined {
  const source = speech.meta.source && input.sources.get(speech.meta.source.file);
  const difference = source && compareWithSource(speech, source.text).difference;
  if (source === undefined || difference === undefined) return undefined;
  const { block, offset } = difference;
  const place: Place =
    block === undefined ? { file: speech.file, line: 1, column: 1 } : textPlaces(speech, input)(block, offset);
  const found = difference.found || 'the end of the speech';
  const expected = difference.expected || 'its end';
  const after = difference.after === '' ? 'at the start' : `after ${difference.after}`;
  return { ...place, message: `Unexpected \`${found}\` ${after}, expected \`${expected}\` as in ${source.file}` };
}
