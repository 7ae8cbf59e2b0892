/** Of the length of a list, for style sheets, which have a rule for each: 1, 2, 4 … 1024. */
export function nextPowerOfTwo(length: number): number {
  return 2 ** Math.min(10, Math.ceil(Math.log2(Math.max(1, length))));
}
