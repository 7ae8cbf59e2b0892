import { forbiddenCharacters } from '../../text/odd-characters.ts';
import { bodyCharacters } from '../body-characters.ts';
import type { Rule } from '../rule.ts';

/**
 * Every character can be published: none is a control that XML has no form for and HTML changes.
 *
 * @example
 * 会议\u{8}时间。
 * → Unexpected character U+0008, expected text without controls
 *
 * @example
 * organizations/a.md { name: 旗妇联 } 旗\u{1}妇联。
 * → Unexpected character U+0001, expected text without controls
 *
 * @example
 * 会议\u{9}时间。
 * → nothing
 */
export const forbiddenCharacter: Rule = {
  id: 'forbidden-character',
  severity: 'error',
  alone: 'file',
  *check(input) {
    for (const { name, place } of bodyCharacters(input, forbiddenCharacters))
      yield { ...place, message: `Unexpected character ${name}, expected text without controls` };
  },
};
