import type { Quantity } from './quantity.ts';
import { AVERAGES, PER_UNITS } from './units.ts';

const LONGEST_CLAUSE = 40;
const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const PER = new RegExp(
  `每一?(?:[个名位支所](?=${byLength(PER_UNITS)}))?(${byLength(PER_UNITS)})|(${Object.keys(AVERAGES).join('|')})`,
  'gu',
);

/**
 * What an amount is counted for, from the words before it in its clause: the nearest 每X or X均 with no other quantity
 * between (每年为嘎查提供15万元…外每户提供400元). `after` is where the quantity before ends.
 */
export function perBefore(
  text: string,
  { start, unit }: Pick<Quantity, 'start' | 'unit'>,
  after: number,
): string | undefined {
  if (unit === '%') return undefined; // 年均增长30%: a rate, no amount.
  const from = Math.max(after, start - LONGEST_CLAUSE);
  const clause = /[^，。；：！？,;:!?]*$/u.exec(text.slice(from, start))?.[0] ?? '';
  const found = [...clause.matchAll(PER)];
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const per = nameOf(last);
  // 每人每月: counted for both.
  const other = found.at(-2);
  const joined = other !== undefined && other.index + other[0].length === last.index ? `${nameOf(other)}·${per}` : per;
  return joined === unit ? undefined : joined;
}

function nameOf([, each, average = '']: RegExpExecArray): string | undefined {
  return each ?? AVERAGES[average];
}
