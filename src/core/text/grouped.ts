/** `5712` → `5,712`, a whole number or its digits, without a locale: the same on every machine. */
export function grouped(count: number | string): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
