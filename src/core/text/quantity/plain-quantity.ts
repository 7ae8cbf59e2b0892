import { grouped } from '../grouped.ts';
import type { QuantityReading } from './quantity.ts';

const OPERATORS: Readonly<Record<string, string>> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '~': '≈ ' };

/** What a quantity says, its attributes being words of any origin. */
export type PlainReading = {
  readonly [K in 'value' | 'unit' | 'op' | 'per']?: QuantityReading[K] | string | undefined;
};

/** A quantity in plain digits: `280万元` → `2,800,000 元`, `5万多` → `≈ 50,000`, 每户400元 → `400 元／户`. None without a value. */
export function plainQuantity({ value, unit, op, per }: PlainReading): string | undefined {
  if (value === undefined) return undefined;
  const bound = op === undefined ? '' : (OPERATORS[op] ?? '');
  return bound + inGroups(value) + (unit === undefined ? '' : spaced(unit)) + (per === undefined ? '' : `／${per}`);
}

/** Whether plain digits say more than the words: not for `8个`, whose digits stand in it, but for `三点` and `2.6万元`. */
export function isPlainer(text: string, { value, per }: PlainReading): boolean {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  const numbers = [...plain.matchAll(/[\d.:/-]+/g)].map(([number]) => number);
  return per !== undefined || (value !== undefined && !numbers.includes(value));
}

/** Thousands apart, the digits of a fraction not. */
function inGroups(value: string): string {
  return value.replace(/(?<![.\d])\d{4,}/g, grouped);
}

/** `%` stands close to its number, a unit in words does not. */
function spaced(unit: string): string {
  return /^[%％‰]/.test(unit) ? unit : ` ${unit}`;
}
