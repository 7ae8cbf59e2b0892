/**
 * Whether one slip makes one word of the other: a character put for another, left out, put in, or two neighbors swapped
 * (Damerau–Levenshtein distance 1). Characters are what the lists hold: code points of names, letters of pinyin.
 */
export function isOneEdit(a: ArrayLike<string>, b: ArrayLike<string>): boolean {
  if (a.length > b.length) return isOneEdit(b, a);
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length < b.length) return sameFrom(a, at, b, at + 1);
  if (at === a.length) return false;
  if (sameFrom(a, at + 1, b, at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && sameFrom(a, at + 2, b, at + 2);
}

function sameFrom(a: ArrayLike<string>, fromA: number, b: ArrayLike<string>, fromB: number): boolean {
  for (let offset = 0; fromA + offset < a.length; offset++) if (a[fromA + offset] !== b[fromB + offset]) return false;
  return true;
}
