import type { Speech } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';

/** Order of speeches by date, those of one date by id. For `Array.prototype.sort`. */
export function oldestFirst(a: Speech, b: Speech): number {
  return byCodePoint(a.meta.date, b.meta.date) || byCodePoint(a.id, b.id);
}
