/** How many of the items, sorted by a number of theirs, have one that is no more than the given. */
export function countUpTo<T>(sorted: readonly T[], most: number, numberOf: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && numberOf(item) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
