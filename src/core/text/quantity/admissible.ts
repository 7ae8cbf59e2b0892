import type { Groups, ShapeName } from './shapes.ts';
import { ARABIC_ONLY, NOUN_BOUND, POINTS, TIME_UNITS, UNIT } from './units.ts';

/** What was read at a place of a text. */
export interface Candidate {
  readonly shape: ShapeName;
  readonly groups: Groups;
  readonly written: string;
  /** The word that bounds it from the left. */
  readonly before: string | undefined;
  readonly unit: string;
  /** The nearest signs of the text on both sides of the number and its bounds. */
  readonly left: string;
  readonly right: string;
  /** From the unit on. */
  readonly fromUnit: string;
}

const HAN = /^[〇○零一二两三四五六七八九十百千万亿]/u;
const POWER_ALONE = /^[百千]?(?:万亿|万|亿|百|千)$/u;
/** 一 counts beside these; beside others it is an article (一次重要会议). */
const ONE_COUNTS = /^(?:倍|%|‰|成)$/u;
const LIST = new RegExp(
  `^(?:、[0-9０-９.．]{1,9})*(?:、|和|与|及|以及)[0-9０-９.．,，]{1,12}[百千万亿]{0,3}(?:多|余)?${UNIT}`,
  'u',
);
const RATIO_CUE = /(?:比|结构|构成|配置|[^，。；]{0,6}[粮经草])[^，。！？]{0,10}$/u;

/** Whether what reads as a quantity is one in its place: dates, articles, words and ordinals are not. */
export function isAdmissible(candidate: Candidate): boolean {
  const { shape, groups, left } = candidate;
  if (/[A-Za-z#№＃][-－]?$|[0-9０-９] ?[.．:：∶︰/·•] ?$/u.test(left)) return false;
  if (shape === 'ratio') return isRatio(candidate);
  if (shape === 'fraction') return groups.above === undefined || /[的占约为近达有至到过]$/u.test(left);
  if (shape === 'tenths') return !/[〇零一二两三四五六七八九十百千万亿第0-9０-９]$/u.test(left);
  if (shape === 'doubling') return true;
  if (shape === 'range' && /[从由][^，。]{0,2}$/u.test(left) && /^[^至到]*[到至]/u.test(candidate.written))
    return false;
  if (groups.share !== undefined) return true;
  return isCount(candidate);
}

function isCount({ groups, written, before, unit, left, right, fromUnit }: Candidate): boolean {
  const { number = '', more, after, to, sign } = groups;
  if (TIME_UNITS.has(unit)) return unit === '点' && POINTS.test(fromUnit);
  if (POWER_ALONE.test(number) && more === undefined && before === undefined && after === undefined) return false;
  if (unit === '') return standsAlone(number, written, more, left, right) && sign === undefined;
  if (!HAN.test(number)) return !(unit === '分' && /[时点]$/u.test(left));
  if (to !== undefined) return true;
  if (number === '一' && more === undefined && !ONE_COUNTS.test(unit)) return isBounded(before, after);
  if (number === '二') return unit === '倍';
  const oneSign = number.length === 1;
  if (oneSign && ARABIC_ONLY.has(unit)) return false;
  if (unit === '分') return false;
  const noun = NOUN_BOUND[unit];
  return noun === undefined || !oneSign || noun.test(left) || noun.test(fromUnit);
}

/** 至少一次 counts, 近一个时期 does not. */
function isBounded(before: string | undefined, after: string | undefined): boolean {
  return after !== undefined || (before !== undefined && !/[近约]/u.test(before));
}

/**
 * A number without unit is a quantity when it is counted in 万 or 亿 (5万农民), is said to be about (3000多农户), or stands
 * in a list whose last member has the unit (分别达到12、180和26万头).
 */
function standsAlone(number: string, written: string, more: string | undefined, left: string, right: string): boolean {
  if (/^[A-Za-z\d０-９年月日号时点天周分秒]/u.test(right)) return false;
  if (more !== undefined) return /[十百千万亿]|[0-9０-９]{2}/u.test(written);
  if (/[0-9０-９.．一二两三四五六七八九十百千][万亿]/u.test(written)) return true;
  return /^[0-9０-９.．]+$/u.test(number) && /分别[^。；]*$/u.test(left) && LIST.test(right);
}

/** 13:59:28 is a ratio when its parts make a hundred or the words before say so; 10:30 is a time. */
function isRatio({ written, left }: Candidate): boolean {
  if (RATIO_CUE.test(left)) return true;
  if (/[午晨晚间日早时于]$/u.test(left)) return false;
  const parts = written.split(/[:：∶︰]/).map(Number);
  const sum = parts.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 100) < 0.11 || /[∶︰]/.test(written)) return true;
  const [hour = 0, minute = 0] = parts;
  return !(parts.length <= 3 && /^\d{1,2}[:：]\d{2}/.test(written) && hour < 25 && minute < 60);
}
