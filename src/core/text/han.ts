const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—·]/u;

/** Whether a character is set in a full-width square in Chinese: Han, CJK punctuation, full-width forms. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}
