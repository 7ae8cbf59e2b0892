import { WHOLE_DOUBLING, WHOLE_QUANTITY, WHOLE_RATIO, WHOLE_TENTHS } from './pattern.ts';
import type { Quantity } from './quantity.ts';
import { type Read, readDoubling, readQuantity, readRatio, readTenths } from './read-match.ts';

/**
 * Reads a text that is one quantity and nothing else: `280万元` → 2800000 元, `每户400元` → 400 元 per 户. Throws nothing:
 * no quantity gives `undefined`.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const words = text.trim();
  const read = readWhole(words);
  return read === undefined ? undefined : { start: 0, end: text.length, ...read };
}

function readWhole(text: string): Read | undefined {
  const ratio = WHOLE_RATIO.exec(text);
  if (ratio) return readRatio(ratio.groups ?? {});
  const tenths = WHOLE_TENTHS.exec(text);
  if (tenths) return readTenths(tenths.groups ?? {});
  const doubling = WHOLE_DOUBLING.exec(text);
  if (doubling) return readDoubling(doubling.groups ?? {});
  const groups = WHOLE_QUANTITY.exec(text)?.groups;
  const read = groups && readQuantity(groups);
  if (read === undefined || groups?.each === undefined) return read;
  return { ...read, per: groups.each };
}
