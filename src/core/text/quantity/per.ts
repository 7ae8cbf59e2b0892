import type { Quantity } from './quantity.ts';
import { AVERAGES, PER_UNITS } from './units.ts';

const LONGEST_CLAUSE = 40;
const byLength = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const PER = new RegExp(`每一?(${byLength(PER_UNITS)})(?!次会议)|(${Object.keys(AVERAGES).join('|')})`, 'gu');

/**
 * What an amount is counted for, from the words before it in its clause: the nearest 每X or X均 with no other quantity
 * between (每年为嘎查提供15万元…外每户提供400元). `after` is where the quantity before ends.
 */
export function perBefore(
  text: string,
  { start, unit }: Pick<Quantity, 'start' | 'unit'>,
  after: number,
): string | undefined {
  const from = Math.max(after, start - LONGEST_CLAUSE);
  const clause = /[^，。；：！？,;:!?]*$/u.exec(text.slice(from, start))?.[0] ?? '';
  const last = [...clause.matchAll(PER)].at(-1);
  const per = last?.[1] ?? AVERAGES[last?.[2] ?? ''];
  return per === unit ? undefined : per;
}
