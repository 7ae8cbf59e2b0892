/** Source of a pattern for any of some words, the longest first; `write` gives the pattern of one. */
export function alternatives(words: readonly string[], write: (word: string) => string = (word) => word): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(write)
    .join('|');
}
