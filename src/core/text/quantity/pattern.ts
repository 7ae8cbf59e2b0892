import { AFTER, BEFORE, MORE } from './bounds.ts';
import { PER_UNITS, TIME_UNITS, UNITS } from './units.ts';

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

const DIGITS = '[0-9０-９]';
const ARABIC = `${DIGITS}+(?:[,，]${DIGITS}{3}(?!${DIGITS}))*(?:[.．]${DIGITS}+)?`;
const HAN = '[〇零一二两三四五六七八九十百千]+';
const MYRIAD = '(?:[百千]?(?:万亿|万|亿)|[百千](?![米瓦克伏字卡帕]))';
const LARGE = '(?:万亿|万|亿)';
/** `280万`, `1亿2000万`, `一亿三千万八千`, `二点五亿`; 百, 千万, 亿 alone, where something bounds them (近百家). */
const NUMBER = `(?:${ARABIC}(?: ?${MYRIAD}(?:${ARABIC}(?:${MYRIAD})?)?)?|(?:${HAN}${LARGE})*${HAN}(?:点[〇零一二三四五六七八九]+)?(?:${LARGE})?|[百千]?[万亿])`;
const UNIT = alternatives(UNITS);
const DASH = '(?:至|到|[~～]|[—–－-]{1,2})';
const MORE_WORD = `(?:${alternatives(MORE)}|几)`;
const PERCENT = '[%％‰]';

/**
 * One quantity. Groups: `before` `share` (百分之) `number` `more` `myriad` (1000多万元) `from` (unit inside a range) `to` `unit`
 * `extra` (10公里多) `after` `per` (元/吨).
 */
const quantity = (unit: string): string =>
  [
    `(?<before>${alternatives(Object.keys(BEFORE))})?`,
    '(?<share>百分之|千分之)?',
    `(?<number>${NUMBER})`,
    `(?:(?<more>${MORE_WORD})(?<myriad>${MYRIAD})?)?`,
    `(?:(?<from>${PERCENT}|${unit})?${DASH}(?:百分之)?(?<to>${NUMBER}))?`,
    `(?: ?(?<unit>${PERCENT}|${unit}))?`,
    '(?<extra>[多余])?',
    `(?<after>${alternatives(Object.keys(AFTER))})?`,
    `(?:[/／](?<per>${alternatives(PER_UNITS)}))?`,
  ].join('');

/** 三成, 九成以上, 2成半. */
const TENTHS = `(?<before>${alternatives(Object.keys(BEFORE))})?(?<tenths>[一二两三四五六七八九1-9１-９])成(?<half>半|[一二三四五六七八九])?(?<more>多)?(?<after>${alternatives(Object.keys(AFTER))})?`;

/** 翻一番, 翻两番. */
const DOUBLING = '翻(?:了)?(?<times>一|两|二|三|四|1|2|3)番(?<more>多)?';

/** 13:59:28. */
const RATIO = `(?<![0-9０-９.．])(?<ratio>${DIGITS}+(?:\\.${DIGITS}+)?(?:[:：∶]${DIGITS}+(?:\\.${DIGITS}+)?)+)`;

export const FIND_QUANTITY = new RegExp(quantity(UNIT), 'gu');
export const FIND_TENTHS = new RegExp(TENTHS, 'gu');
export const FIND_DOUBLING = new RegExp(DOUBLING, 'gu');
export const FIND_RATIO = new RegExp(RATIO, 'gu');

/** For a text that is known to be a quantity: any word may be its unit, 每户 may stand before it. */
export const WHOLE_QUANTITY = new RegExp(
  `^(?:每(?<each>[\\p{Script=Han}]{1,3}?))?${quantity(`${UNIT}|${alternatives(TIME_UNITS)}|[\\p{Script=Han}A-Za-z℃²³]{1,8}?`)}$`,
  'u',
);
export const WHOLE_TENTHS = new RegExp(`^${TENTHS}$`, 'u');
export const WHOLE_DOUBLING = new RegExp(`^${DOUBLING}$`, 'u');
export const WHOLE_RATIO = new RegExp(`^${RATIO}$`, 'u');
