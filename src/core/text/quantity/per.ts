import { NUMERAL } from '../numerals.ts';
import type { Quantity } from './quantity.ts';
import { DENOMINATOR } from './units.ts';

const LONGEST_CLAUSE = 40;
/** `户` of 户均. */
const AVERAGES = '人户年月日亩村校班生师';
const PER = new RegExp(
  `每(?:一个|一|个)?(?<each>${NUMERAL}?${DENOMINATOR})|(?<![近今去])(?<average>[${AVERAGES}])均(?!衡|匀|等|值|可)|(?<person>人)均可`,
  'gu',
);
/** Shares, comparisons and ages are not counted for anything: 年均增长30%. */
const COUNTS_FOR_NOTHING = /^(?:%|‰|‱|倍|个?百分点|个?基点|个点|周?岁|)$/u;

/**
 * What an amount is counted for, from the words before it in its clause: 每年为嘎查提供15万元, 人均6000元; several make one
 * (每人每月320元: `人·月`). A quantity between ends it, but for one that is joined to this by 、 or 和 (每户五头牛、三十只羊).
 */
export function perOf(text: string, quantity: Quantity, previous: Quantity | undefined): string | undefined {
  const { start, unit } = quantity;
  if (COUNTS_FOR_NOTHING.test(unit)) return undefined;
  const from = Math.max(previous?.end ?? 0, start - LONGEST_CLAUSE);
  const clause = /[^，。；：！？\n]*$/u.exec(text.slice(from, start))?.[0] ?? '';
  const names = [...clause.matchAll(PER)].flatMap(({ groups }) => {
    const name = groups?.each ?? groups?.average ?? groups?.person;
    return name === undefined ? [] : [name];
  });
  const per = names.filter((name, i) => name !== unit && names.indexOf(name) === i).join('·');
  if (per !== '') return per;
  const joined = previous !== undefined && /^[^，。；：！？\n]*[、和及与]$/u.test(text.slice(previous.end, start));
  return joined && start - previous.end <= LONGEST_CLAUSE && previous.per !== unit ? previous.per : undefined;
}
