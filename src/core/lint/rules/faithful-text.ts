import { readingOrder } from '../../corpus/outline.ts';
import { parseTree } from '../../markup/parse-speech.ts';
import { placeOfOffset } from '../../markup/place-of-offset.ts';
import type { Place, Problem } from '../../model/problem.ts';
import type { Speech } from '../../model/speech.ts';
import { readScraped } from '../../text/scraped.ts';
import { foldWidth } from '../../text/width.ts';
import type { LintInput, Rule } from '../rule.ts';

/**
 * The text of a speech without its markup is the text of its source, but for white space, what belongs to the page it
 * was scraped from (chunk numbers, a doubled title, a footer), and what `normalized` declares.
 *
 * @example source 会议时间, speech 会义时间: Unexpected `义` after 会, expected `议` as in content/sources/a.txt
 */
export const faithfulText: Rule = {
  id: 'faithful-text',
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

function firstDifference(speech: Speech, input: LintInput): Problem | undefined {
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
  return {
    ...placeOf(speech, characters[at] ?? characters.at(-1), input),
    rule: 'faithful-text',
    severity: 'error',
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
  return withTitle ? [{ block: 'title', content: speech.meta.title }, ...blocks] : blocks;
}

function placeOf(speech: Speech, character: Character | undefined, { markdown }: LintInput): Place {
  const text = markdown.get(speech.id);
  if (character === undefined || text === undefined) return { file: speech.file, line: 1, column: 1 };
  if (character.block === 'title') {
    const line = text.split('\n').findIndex((row) => row.startsWith('title:')) + 1;
    return { file: speech.file, line: Math.max(1, line), column: 8 + character.offset };
  }
  const point = placeOfOffset(parseTree(text), character.block, character.offset);
  return { file: speech.file, line: point?.line ?? 1, column: point?.column ?? 1 };
}
