import { readingOrder } from '../../corpus/outline.ts';
import { TITLE_BLOCK } from '../../model/block.ts';
import type { Place } from '../../model/problem.ts';
import type { Speech } from '../../model/speech.ts';
import { readScraped } from '../../text/scraped.ts';
import { foldWidth } from '../../text/width.ts';
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
  *check(input) {
    for (const speech of input.corpus.speeches) {
      const difference = firstDifference(speech, input);
      if (difference !== undefined) yield difference;
    }
  },
};

/** A character of a speech: its block (`title`, `p7`, `s1`) and the offset in the block's text. */
interface Character {
  readonly block: string;
  readonly offset: number;
}

function firstDifference(speech: Speech, input: LintInput): Finding | undefined {
  const source = speech.meta.source && input.sources.get(speech.meta.source.file);
  if (source === undefined) return undefined;
  const fold = speech.meta.normalized.includes('punctuation-width') ? foldWidth : (text: string) => text;
  const { title = '', body } = readScraped(source.text);
  const expected = fold((title + body).replace(/\s/g, ''));
  const titleInSource = expected.startsWith(fold(speech.meta.title.replace(/\s/g, '')));
  const { text, characters } = comparable(speech, fold, titleInSource);
  if (text === expected) return undefined;
  let at = 0;
  while (at < text.length && text[at] === expected[at]) at++;
  const found = text.slice(at, at + 8) || 'the end of the speech';
  const wanted = expected.slice(at, at + 8) || 'its end';
  const after = at === 0 ? 'at the start' : `after ${text.slice(Math.max(0, at - 8), at)}`;
  const places = textPlaces(speech, input);
  const placeOf = (character: Character | undefined): Place =>
    character === undefined ? { file: speech.file, line: 1, column: 1 } : places(character.block, character.offset);
  return {
    ...placeOf(characters[at] ?? characters.at(-1)),
    message: `Unexpected \`${found}\` ${after}, expected \`${wanted}\` as in ${source.file}`,
  };
}

/**
 * Title, headings and paragraphs in the order of the text, without white space, with the place of each character. A
 * title that the source does not have was given by an editor, and is left out.
 */
function comparable(
  speech: Speech,
  fold: (text: string) => string,
  withTitle: boolean,
): { text: string; characters: Character[] } {
  const characters: Character[] = [];
  let text = '';
  for (const { block, content } of blocksInOrder(speech, withTitle)) {
    const folded = fold(content);
    for (let offset = 0; offset < folded.length; offset++) {
      const character = folded[offset] ?? '';
      if (/\s/.test(character)) continue;
      text += character;
      characters.push({ block, offset });
    }
  }
  return { text, characters };
}

function blocksInOrder(speech: Speech, withTitle: boolean): { block: string; content: string }[] {
  const blocks = readingOrder(speech).map((block) => ({
    block: block.anchor,
    content: 'heading' in block ? block.heading : block.text,
  }));
  return withTitle ? [{ block: TITLE_BLOCK, content: speech.meta.title }, ...blocks] : blocks;
}
