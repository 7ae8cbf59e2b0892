/** What Pagefind keeps as it is: no upper case, no accents, no punctuation, no second half of a surrogate pair. */
const PLAIN = /^[0-9a-z\u4E00-\u9FA5]$/;

/**
 * Names under which Pagefind indexes a folded text: one for each UTF-16 code unit, so that a position in the index is
 * an offset in the text. Han characters, ASCII letters and digits stand for themselves; whatever Pagefind would drop
 * or change (punctuation, blanks, accents, rare characters) by its code: `。` → `u3002`.
 */
export function tokensOf(folded: string): string[] {
  return Array.from({ length: folded.length }, (_, i) => tokenOf(folded.charAt(i)));
}

function tokenOf(unit: string): string {
  return PLAIN.test(unit) ? unit : `u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
