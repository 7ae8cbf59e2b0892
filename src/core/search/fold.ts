import { foldWidth } from '../text/width.ts';

/** Letters that have a lower case, of one code point or of none: `İ` becomes two and stays as it is. */
const CAPITAL = /\p{Changes_When_Lowercased}/gu;
const BLANK = /\s/g;

/**
 * What a search takes for the same: full and half width, upper and lower case, every kind of white space. Gives one
 * code unit for one, so that an offset in folded text is an offset in the text as written.
 */
export function foldForSearch(text: string): string {
  return foldWidth(text).replace(BLANK, ' ').replace(CAPITAL, lowerCase);
}

function lowerCase(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
