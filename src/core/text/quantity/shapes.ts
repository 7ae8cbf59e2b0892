import { HAN_NUMERAL_SIGN, NUMERAL } from '../numerals.ts';
import { BOUND_AFTER } from './bounds.ts';
import { DENOMINATOR, MEASURES, PERCENT, UNIT } from './units.ts';

const DIGIT = '[0-9０-９]';
const SPACE = '[ \\u00a0\\u3000]?';
const HAN_DIGIT = '[一二两三四五六七八九]';
const SHARE = '百分之|千分之|万分之';
const MYRIAD = '[百千]?(?:万亿|万|亿)';
const MANY = '多(?!元化|种|样|方|数|层|功能|媒|民族|党|云|彩|维|极|边|发|点|级|头|渠道)|余(?!额|款|热|粮|留|下)';
/** 十来个, 十几人: only before what is counted; 两个多小时, 两个半小时. */
const some = (unit: string): string => `${MANY}|[来几](?=${SPACE}(?:${MYRIAD})?${unit})|个[多半](?=小时|学时|工作日)`;
const DASH = `(?:${SPACE}(?:至|到|[~～∼]|[—–－-]{1,2})${SPACE})`;
const AFTER = `(?<after>${BOUND_AFTER})?`;
const PER = `(?:[/／每](?<per>${DENOMINATOR}(?:[·•/]${DENOMINATOR})?)(?<afterPer>${BOUND_AFTER})?)?`;

/** 13:59:28, 7：3, 1:2.5. */
export const RATIO = `(?<ratio>${DIGIT}{1,4}(?:\\.${DIGIT}{1,4})?(?:[:：∶︰]${DIGIT}{1,4}(?:\\.${DIGIT}{1,4})?){1,5}(?![0-9０-９:：∶︰]))`;

/** 三分之二以上, 1/3. */
export const FRACTION = `(?:(?<denominator>[二两三四五六七八九十]{1,3}|${DIGIT}{1,2})分之(?<numerator>[一二两三四五六七八九十]{1,3}|${DIGIT}{1,2})|(?<above>${DIGIT}{1,2})/(?<below>${DIGIT}{1,2})(?![0-9０-９/年月]))${AFTER}`;

/** 三成, 近九成多, 三成五, 六七成. */
export const TENTHS = `(?<tenths>${HAN_DIGIT}{1,2}|[1-9１-９])成(?!不|立|长|果|功|员|效|本|绩|就|为|熟|分|人|因|套|都|品|规|年|群|份|对|型|交|片|林|才|组|行)(?<half>半|${HAN_DIGIT}(?!${HAN_NUMERAL_SIGN}))?(?<more>多)?${AFTER}`;

/** 翻一番, 翻了两番多. */
export const DOUBLING = `翻(?:了)?(?<times>[一两二三四五1-5])番(?<more>多)?${AFTER}`;

/** 3至5名, 20%-30%, 280万至300万亩, 百分之二十至百分之三十. */
export const range = (unit: string): string =>
  `(?<share>${SHARE})?(?<number>${NUMERAL})(?<more>多|余)?(?:${SPACE}(?<from>${PERCENT}|${unit}))?${DASH}(?:${SHARE})?(?<to>${NUMERAL})(?<moreTo>多|余)?(?:${SPACE}(?<unit>${unit}))?${AFTER}${PER}`;

/** 280万元, 100多名, 1000多万元, 36学时以上, 百分之三十, 10公里多, 3.2元/立方米, -3%. */
export const single = (unit: string): string =>
  `(?<sign>(?<![0-9０-９A-Za-z%％])[-－−](?=[0-9０-９.]+(?:[%％‰℃]|个百分点)))?(?<share>${SHARE})?(?<number>${NUMERAL})(?:${SPACE}(?<more>${some(unit)})(?<myriad>${MYRIAD})?)?(?:${SPACE}(?<unit>${unit}))?(?<extra>(?<=${MEASURES})(?:[多余](?!元|种|样|方|数|层|功|媒|民族|党|人|吃|劳|云|彩|维|极|边|发|点|级|头|额|款|粮)|半(?![年天月数径成价载])))?${AFTER}${PER}`;

/** What a match of one of these holds, by group. */
export type Groups = Readonly<Record<string, string | undefined>>;

export const FIND = {
  ratio: new RegExp(RATIO, 'uy'),
  fraction: new RegExp(FRACTION, 'uy'),
  tenths: new RegExp(TENTHS, 'uy'),
  doubling: new RegExp(DOUBLING, 'uy'),
  range: new RegExp(range(UNIT), 'uy'),
  single: new RegExp(single(UNIT), 'uy'),
} as const;

export type ShapeName = keyof typeof FIND;
export const SHAPE_NAMES = ['ratio', 'fraction', 'tenths', 'doubling', 'range', 'single'] as const;
