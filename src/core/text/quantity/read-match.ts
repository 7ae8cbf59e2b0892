import { numeralValue } from '../numerals.ts';
import { AFTER, BEFORE } from './bounds.ts';
import type { Quantity, QuantityOperator } from './quantity.ts';

export type Read = Omit<Quantity, 'start' | 'end'>;
type Groups = Readonly<Record<string, string | undefined>>;

/** What the groups of one matched quantity say; `undefined` when its number is none. */
export function readQuantity(groups: Groups): Read | undefined {
  const { before, share, number = '', more, myriad, from, to, unit, extra, after, per } = groups;
  const base = numeralIn(number, myriad);
  if (base === undefined) return undefined;
  const [value, pair] = to === undefined ? base : rangeOf(number, from, to);
  if (value === undefined) return undefined;
  const approximate = more !== undefined || extra !== undefined || pair || bound(before, after) === '~';
  const op = bound(before, after) ?? (approximate && to === undefined ? '~' : undefined);
  const name = share === undefined ? (unit ?? '') : share === '百分之' ? '%' : '‰';
  return {
    value,
    unit: name === '％' ? '%' : name,
    ...(op === undefined ? {} : { op }),
    approximate,
    ...(per === undefined ? {} : { per }),
  };
}

/** 三成 → 30 %, 三成五 → 35 %. */
export function readTenths({ before, tenths = '', half, more, after }: Groups): Read | undefined {
  const whole = numeralValue(tenths);
  const part = half === '半' ? '5' : (numeralValue(half ?? '') ?? '0');
  if (whole === undefined) return undefined;
  const op = bound(before, after) ?? (more === undefined ? undefined : '~');
  return { value: `${whole}${part}`, unit: '%', ...(op === undefined ? {} : { op }), approximate: op === '~' };
}

/** 翻一番 → twice, 翻两番 → four times. */
export function readDoubling({ times = '', more }: Groups): Read | undefined {
  const count = numeralValue(times);
  if (count === undefined) return undefined;
  const op: { op?: QuantityOperator } = more === undefined ? {} : { op: '~' };
  return { value: String(2 ** Number(count)), unit: '倍', ...op, approximate: more !== undefined };
}

export function readRatio({ ratio = '' }: Groups): Read {
  return { value: ratio, unit: '', approximate: false };
}

/** Value of a number, and whether it is two of them (二三十 → `20-30`). */
function numeralIn(number: string, myriad = ''): [value: string | undefined, pair: boolean] | undefined {
  const pair = /^(十?)([一二两三四五六七八九])([二两三四五六七八九])([十百千]?)([万亿]?)$/.exec(number);
  if (pair) {
    const [, ten = '', low = '', high = '', unit = '', large = ''] = pair;
    const values = [low, high].map((digit) => numeralValue(ten + digit + unit + large + myriad));
    return [values.join('-'), true];
  }
  const value = numeralValue(number + myriad);
  return value === undefined ? undefined : [value, false];
}

/** `3~5万` and `三至五百` share what multiplies; `280万至300万` each have their own. */
function rangeOf(low: string, from: string | undefined, high: string): [string | undefined, boolean] {
  const multiplier = /[百千万亿]+$/.exec(high)?.[0] ?? '';
  const shares =
    from === undefined &&
    !/[十百千万亿]/.test(low) &&
    multiplier !== '' &&
    /^[\d０-９.．]+[百千万亿]+$|^.[百千万亿]+$/.test(high);
  const lowValue = numeralValue(shares ? low + multiplier : low);
  const highValue = numeralValue(high);
  if (lowValue === undefined || highValue === undefined || Number(lowValue) >= Number(highValue))
    return [undefined, false];
  return [`${lowValue}-${highValue}`, false];
}

function bound(before: string | undefined, after: string | undefined): QuantityOperator | undefined {
  return (before === undefined ? undefined : BEFORE[before]) ?? (after === undefined ? undefined : AFTER[after]);
}
