import { closest, distance } from 'fastest-levenshtein';

/**
 * The candidate that is most like a word by edit distance, when it is like enough to be what was meant: one change in
 * three characters at most, and at least one kept; or two neighboring characters swapped (`ogr` → `org`), which is one
 * slip but two changes. For "did you mean …?".
 */
export function nearMiss(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const swapped = candidates.find((candidate) => isSwapped(word, candidate));
  if (swapped !== undefined) return swapped;
  const best = closest(word, candidates);
  const changes = distance(word, best);
  return changes <= Math.max(1, Math.ceil(word.length / 3)) && changes < word.length ? best : undefined;
}

/** `; did you mean \`qi-fulian\`?`, or nothing: the end of a message. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearMiss(word, candidates);
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
}

function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((_, i) => word[i] !== other[i]);
  return at >= 0 && word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) === other;
}
