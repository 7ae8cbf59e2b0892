import { numeralValue } from '../numerals.ts';
import { operatorOf } from './bounds.ts';
import type { QuantityOperator, QuantityReading } from './quantity.ts';
import type { Groups, ShapeName } from './shapes.ts';

const SHARE_UNITS: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱', '％': '%', '﹪': '%' };

/** What a match says, by its shape; `before` is the word that bounds it from the left. A number that is none gives `undefined`. */
export function readQuantity(
  shape: ShapeName,
  groups: Groups,
  before: string | undefined,
): QuantityReading | undefined {
  const read = READERS[shape](groups);
  if (read === undefined) return undefined;
  const { value, unit, rough } = read;
  const bound = operatorOf(before) ?? operatorOf(groups.after ?? groups.afterPer);
  const isRange = shape === 'range';
  const op: QuantityOperator | undefined = bound ?? (rough && !isRange ? '~' : undefined);
  return {
    value,
    unit,
    ...(op === undefined ? {} : { op }),
    approximate: rough || bound === '~',
    ...(groups.per === undefined ? {} : { per: groups.per.replace(/[/•]/, '·') }),
  };
}

/** Value and unit; `rough` where the number itself is about: 多, 余, 三五. */
interface Measure {
  readonly value: string;
  readonly unit: string;
  readonly rough: boolean;
}

const READERS: Readonly<Record<ShapeName, (groups: Groups) => Measure | undefined>> = {
  ratio: ({ ratio = '' }) => ({ value: ratio, unit: '', rough: false }),
  fraction: ({ numerator, denominator, above = numerator, below = denominator }) => {
    const [over, under] = [above, below].map((part) => numeralValue(part ?? ''));
    if (over === undefined || under === undefined || Number(over) >= Number(under)) return undefined;
    return { value: `${over}/${under}`, unit: '', rough: false };
  },
  tenths: ({ tenths = '', half, more }) => {
    const pair = pairOf(tenths);
    const values = (pair ?? [tenths]).map((digit) => numeralValue(digit));
    if (values.includes(undefined) || (tenths.length === 2 && pair === undefined)) return undefined;
    const part = half === '半' ? '5' : (numeralValue(half ?? '') ?? '0');
    return { value: values.map((value) => value + part).join('-'), unit: '%', rough: more !== undefined || !!pair };
  },
  doubling: ({ times = '', more }) => ({
    value: String(2 ** Number(numeralValue(times))),
    unit: '倍',
    rough: more !== undefined,
  }),
  range: (groups) => {
    const value = rangeValue(groups);
    const rough = groups.more !== undefined || groups.moreTo !== undefined;
    return value === undefined ? undefined : { value, unit: unitOf(groups), rough };
  },
  single: (groups) => {
    const { number = '', sign, more, myriad = '', extra } = groups;
    const pair = pairOf(number);
    if (pair === undefined && /^[一二两三四五六七八九]{2,}/.test(number)) return undefined;
    const values = (pair ?? [number]).map((part) => numeralValue(part + myriad));
    if (values.includes(undefined)) return undefined;
    const half = more === '个半' || extra === '半';
    const value = `${sign === undefined ? '' : '-'}${values.join('-')}${half ? '.5' : ''}`;
    if (half && !/^\d+\.5$/.test(value)) return undefined;
    return { value, unit: unitOf(groups), rough: !half && (!!more || !!extra || pair !== undefined) };
  },
};

function unitOf({ share, unit, from }: Groups): string {
  const written = share ?? unit ?? from ?? '';
  return SHARE_UNITS[written] ?? written;
}

/** 三五, 二三十, 十七八, 一两千万: both numbers written out; other two digits in a row are no number. */
function pairOf(number: string): [low: string, high: string] | undefined {
  const [, head = '', a = '', b = '', tail = ''] =
    /^(|[一二两三四五六七八九]?[十百千])([一二两三四五六七八九])([二两三四五六七八九])([十百千]?(?:万亿|[万亿])?)$/.exec(
      number,
    ) ?? [];
  const [low, high] = [a, b].map((digit) => Number(numeralValue(digit)));
  if (low === undefined || high === undefined || !(high - low === 1 || (low === 3 && high === 5))) return undefined;
  return [head + a + tail, head + b + tail];
}

/** `3至5万` and `三至五百` share what multiplies, `280万至300万` have their own; the second must be the larger. */
function rangeValue({ number = '', from, to = '', unit }: Groups): string | undefined {
  if (from !== undefined && unit !== undefined && SAME(from) !== SAME(unit)) return undefined;
  const multiplier = /[百千万亿]+$/.exec(to)?.[0] ?? '';
  const shared = from === undefined && !/[十百千万亿]/.test(number) && /^(?:[\d０-９.．]+|.)[百千万亿]+$/.test(to);
  const low = numeralValue(shared ? number + multiplier : number);
  const high = numeralValue(to);
  if (low === undefined || high === undefined || Number(low) >= Number(high)) return undefined;
  return `${low}-${high}`;
}

const SAME = (unit: string): string => SHARE_UNITS[unit] ?? unit;
