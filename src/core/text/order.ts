/** Code-point order: the same on every machine, whatever its locale. For `Array.prototype.sort`. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
