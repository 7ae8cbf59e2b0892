import { hiddenCharacters } from '../../text/odd-characters.ts';
import { bodyCharacters } from '../body-characters.ts';
import type { Rule } from '../rule.ts';

/**
 * No character of a text is unseen: none turns the direction of what follows, has no width, or is a control.
 *
 * Names and text with such characters look like others and are not found by a search. The joiners U+200C and U+200D are
 * text in Mongolian, Tibetan, Arabic and Devanagari, and in pictures. In front matter values are checked as they read,
 * so an escape (`"\u202e"`) is the character.
 *
 * @example
 * 会议\u{202e}时间\u{202c}。
 * → Unexpected unseen character U+202E RIGHT-TO-LEFT OVERRIDE, expected text that reads as it is written
 * → Unexpected unseen character U+202C POP DIRECTIONAL FORMATTING, expected text that reads as it is written
 *
 * @example
 * organizations/a.md { name: 旗妇联 } 旗\u{200b}妇联。
 * → Unexpected unseen character U+200B ZERO WIDTH SPACE, expected text that reads as it is written
 *
 * @example
 * ᠮᠣᠩᠭᠣᠯ\u{200d}，👩\u{200d}🌾。
 * → nothing
 */
export const hiddenCharacter: Rule = {
  id: 'hidden-character',
  severity: 'warning',
  alone: 'file',
  *check(input) {
    for (const { name, place } of bodyCharacters(input, hiddenCharacters))
      yield { ...place, message: `Unexpected unseen character ${name}, expected text that reads as it is written` };
  },
};
