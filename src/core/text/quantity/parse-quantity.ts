import { BOUND_BEFORE } from './bounds.ts';
import { endOfName } from './names.ts';
import type { Quantity, QuantityReading } from './quantity.ts';
import { readQuantity } from './read-quantity.ts';
import { DOUBLING, FRACTION, RATIO, range, SHAPE_NAMES, type ShapeName, single, TENTHS } from './shapes.ts';
import { DENOMINATOR, UNIT } from './units.ts';

/** In a text that is known to be a quantity any word may be its unit. */
const ANY_UNIT = `(?:${UNIT}|(?![是要的了在和与及就对把被于、余多来几第至到以])[\\p{Script=Han}A-Za-z℃²³㎡㎥]{1,8}?)`;
const whole = (source: string): RegExp =>
  new RegExp(`^(?:每(?:一个|一|个)?(?<each>${DENOMINATOR}))?(?<before>${BOUND_BEFORE})?${source}$`, 'u');

const WHOLE: Readonly<Record<ShapeName, RegExp>> = {
  ratio: whole(RATIO),
  fraction: whole(FRACTION),
  tenths: whole(TENTHS),
  doubling: whole(DOUBLING),
  range: whole(range(ANY_UNIT)),
  single: whole(single(ANY_UNIT)),
};

/**
 * Reads a text that is one quantity and nothing else: `280万元` → 2800000 元, `每户400元` → 400 元 per 户, `五年` → 5 年.
 * Throws nothing: no quantity gives `undefined`.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const words = text.trim();
  if (words.length > LONGEST || isName(words)) return undefined;
  for (const shape of SHAPE_NAMES) {
    const groups = WHOLE[shape].exec(words)?.groups;
    const read = groups && readQuantity(shape, groups, groups.before);
    if (read !== undefined) return { start: 0, end: text.length, ...withPer(read, groups?.each) };
  }
  return undefined;
}

const LONGEST = 80;

function isName(text: string): boolean {
  return endOfName(text, 0) === text.length;
}

function withPer(read: QuantityReading, each: string | undefined): QuantityReading {
  return each === undefined ? read : { ...read, per: each };
}
