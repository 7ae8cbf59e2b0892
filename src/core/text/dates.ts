import { wholeNumber } from './numerals.ts';

/** A time expression in a text; offsets in UTF-16 code units. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly meaning: DateMeaning;
}

/** What it says: a calendar date, or a time told from the year of the speech. */
export type DateMeaning =
  | { readonly kind: 'calendar'; readonly year?: number; readonly month?: number; readonly day?: number }
  | { readonly kind: 'year'; readonly offset: number }
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  | { readonly kind: 'context' };

/** Dates as the annotation writes them, in ISO 8601. */
export interface ResolvedDate {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  /** It rests on the year of the speech. */
  readonly relative: boolean;
}

/** Years from that of the speech. */
const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  今年上半年: 0,
  今年下半年: 0,
  去年: -1,
  上年: -1,
  上一年: -1,
  上年度: -1,
  前年: -2,
  明年: 1,
  来年: 1,
  后年: 2,
  过去的一年: -1,
  过去一年: -1,
  刚刚过去的一年: -1,
  一年来: -1,
  去年以来: -1,
  今年以来: 0,
  新的一年: 0,
  即将过去的一年: 0,
};
/** Within the year that the passage is about. */
const CONTEXT_WORDS = [
  '年内',
  '全年',
  '年底',
  '年末',
  '年初',
  '年终',
  '上半年',
  '下半年',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '当年',
  '岁末',
];

const words = [...Object.keys(RELATIVE_YEARS), ...CONTEXT_WORDS].sort((a, b) => b.length - a.length);
const YEAR = '(?:(?:19|20)\\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})';
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const CALENDAR = `(?<year>${YEAR})年(?:(?<month>${SMALL})月(?:份|底|初|末)?(?:(?<day>${SMALL})[日号])?)?|(?<month2>${SMALL})月(?:(?<day2>${SMALL})[日号])?`;
const SPAN =
  '(?<way>未来|今后|过去|近|最近|前|后|用)?(?<count>\\d{1,2}|[一两二三四五六七八九十]{1,2})(?:至(?<count2>\\d{1,2}|[一二三四五六七八九十]{1,2}))?(?:个)?年(?<tail>时间|来|内|间|左右的时间)?';
const DATE = new RegExp(`(?<word>${words.join('|')})|${CALENDAR}|${SPAN}`, 'gu');

/** All time expressions of a text, in order. 十二五 is a term, 三八 part of a name, 90周年 an event's. */
export function findDates(text: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.matchAll(DATE)) {
    const meaning = meaningOf(match.groups ?? {}, text, match.index);
    if (meaning === undefined) continue;
    // 用五年时间 is said with 用, but the time is 五年时间.
    const start = match.index + (match.groups?.way === '用' ? 1 : 0);
    const end = match.index + match[0].length;
    found.push({ start, end, text: text.slice(start, end), meaning });
  }
  return found;
}

/** The ISO dates of an expression in a speech of a given year; `undefined` where only the passage can tell. */
export function resolveDate(
  { meaning }: Pick<DateExpression, 'meaning'>,
  speechYear: number,
): ResolvedDate | undefined {
  if (meaning.kind === 'year') return { when: String(speechYear + meaning.offset), relative: true };
  if (meaning.kind === 'span') {
    return { from: String(speechYear + meaning.from), to: String(speechYear + meaning.to), relative: true };
  }
  if (meaning.kind === 'context') return undefined;
  const { year = speechYear, month, day } = meaning;
  const parts = [
    String(year),
    ...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])),
  ];
  return { when: parts.join('-'), relative: meaning.year === undefined };
}

function meaningOf(
  groups: Readonly<Record<string, string | undefined>>,
  text: string,
  at: number,
): DateMeaning | undefined {
  const { word, year, month = groups.month2, day = groups.day2 } = groups;
  if (word !== undefined) {
    if (/[每历往]$/.test(text.slice(at - 1, at))) return undefined;
    const offset = RELATIVE_YEARS[word];
    return offset === undefined ? { kind: 'context' } : { kind: 'year', offset };
  }
  if (/[第\d〇零一二三四五六七八九十百每]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined;
  if (year !== undefined || month !== undefined) return calendar(year, month, day);
  return span(groups);
}

function calendar(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DateMeaning | undefined {
  const [y, m, d] = [year, month, day].map((part) => (part === undefined ? undefined : wholeNumber(part)));
  if ((m !== undefined && (m < 1 || m > 12)) || (d !== undefined && (d < 1 || d > 31))) return undefined;
  return {
    kind: 'calendar',
    ...(y === undefined ? {} : { year: y }),
    ...(m === undefined ? {} : { month: m }),
    ...(d === undefined ? {} : { day: d }),
  };
}

/** 未来五年 and 五年时间 begin with the year of the speech; 五年来 and 过去三年 end before it. */
function span({
  way,
  count = '',
  count2,
  tail,
}: Readonly<Record<string, string | undefined>>): DateMeaning | undefined {
  const years = wholeNumber(count2 ?? count);
  if (years === undefined || years < 1 || (way === undefined && tail === undefined)) return undefined;
  if (years === 1 && tail !== '时间' && tail !== '内') return undefined;
  const past = way === '过去' || way === '近' || way === '最近' || way === '前' || tail === '来' || tail === '间';
  return past ? { kind: 'span', from: -years, to: -1 } : { kind: 'span', from: 0, to: years - 1 };
}
