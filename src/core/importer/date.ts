import { isoDate } from '../model/date.ts';
import { wholeNumber } from '../text/numerals.ts';
import { type Fact, type Hint, inferred, stated } from './fact.ts';

export interface InferredDate {
  /** ISO date, as exact as is known. */
  readonly date: string;
  /** How it is known, in Chinese, for readers. */
  readonly note: string;
  readonly fact: Fact;
}

export interface DateSources {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly fileName: string;
  /** Words of the page that say when it was published. */
  readonly published?: string | undefined;
  /** What the file says of itself. */
  readonly hint?: Hint | undefined;
  /** ISO date of the import: no speech is younger. */
  readonly today?: string | undefined;
}

/** Years in which what is celebrated began. */
const FOUNDINGS: readonly (readonly [year: number, event: string])[] = [
  [1911, '辛亥革命'],
  [1919, '五四运动'],
  [1921, '建党|中国共产党(?:成立|诞生|建党)|党的生日|党成立'],
  [1922, '建团|中国共产主义青年团成立|共青团(?:成立|建团)'],
  [1927, '建军|(?:中国)?人民解放军(?:建军|成立)'],
  [1936, '(?:红军)?长征胜利'],
  [1945, '(?:中国人民)?(?:抗日战争|抗战)(?:暨世界反法西斯战争)?胜利'],
  [1947, '内蒙古自治区成立'],
  [1949, '建国|国庆|新中国(?:成立|建立)|中华人民共和国(?:成立|建立)|共和国成立'],
  [1978, '改革开放'],
  [1997, '香港回归(?:祖国)?'],
  [1999, '澳门回归(?:祖国)?'],
];
const ANNIVERSARIES = FOUNDINGS.map(([year, event]) => ({
  year,
  pattern: new RegExp(`(?<event>${event})(?<count>\\d{1,3}|[一二三四五六七八九十百]{1,5})(?:周年|华诞)`),
}));
const PLANS = new Map([
  ['十一五', 2006],
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
]);
const PLAN_YEAR =
  /今年[^。！？]{0,40}?(?<plan>十[一二三四五]五)[”"]?[^。，！？]{0,8}(?<which>开局|第一年|起步|收官|最后一年)/;
const HAN_DIGIT = '[〇○零OoＯ0一二三四五六七八九]';
const DATE = new RegExp(
  `(?<year>(?:19|20)\\d{2}|[一二][九〇○零OoＯ0]${HAN_DIGIT}{2})\\s*(?:年|[-./])\\s*(?:(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*(?:月|[-./])\\s*(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:日|号|號|(?!\\d)))?)?`,
);
/** Years of the Republic of China: 104 is 2015. */
const REPUBLIC =
  /(?:中[华華])?民[国國]\s*(?<era>\d{1,3}|[一二三四五六七八九十百零〇]{1,5})\s*年\s*(?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?)?/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const ENGLISH = [
  new RegExp(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'i'),
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'i'),
];

/** A date as people write it in Chinese or English, in ISO 8601, with its words. */
export function readDate(text: string): { readonly date: string; readonly words: string } | undefined {
  for (const pattern of [REPUBLIC, DATE, ...ENGLISH]) {
    const match = pattern.exec(text);
    const date = match === null ? undefined : isoOf(match);
    if (match !== null && date !== undefined) return { date, words: match[0].trim() };
  }
  return undefined;
}

/**
 * When a speech was held: from a line that holds a date at its top or end; from a full date in its title; from what the
 * file says of itself; from an anniversary or five-year plan that `今年` marks (今年是建党90周年 → 1921 + 90); from the day
 * the page was published, unless such a year contradicts it; from another anniversary; from a year in its title or file
 * name. Nothing found gives `undefined`.
 */
export function inferDate(sources: DateSources): InferredDate | undefined {
  const { paragraphs, today, title } = sources;
  const text = paragraphs.join('\n');
  const thisYear = [...text.matchAll(/今年[^。！？\n]{0,60}/g)].map(([words]) => words);
  const marked = [...thisYear.map(fromAnniversary), ...thisYear.map(fromPlan)].find((item) => item !== undefined);
  const published = sources.published === undefined ? undefined : fromPage(sources.published);
  const found = [
    ...[...paragraphs.slice(0, 6), ...paragraphs.slice(-3)].map(fromDateLine),
    fromTitle(title),
    sources.hint && fromHint(sources.hint),
    published && marked?.date === published.date.slice(0, 4) ? published : undefined,
    marked,
    published,
    fromAnniversary(text),
    fromYear(/(?<year>(?:19|20)\d{2})年/.exec(title), '据标题', 'the title holds a year'),
    fromFileName(sources.fileName),
  ];
  return found.find((item) => item !== undefined && isPossible(item.date, today));
}

/** The date in a line that holds little else: `（2013年3月5日）`, `二〇一三年三月五日 张三`. */
function fromDateLine(line: string): InferredDate | undefined {
  if (line.length > 40) return undefined;
  const found = readDate(line);
  if (found === undefined || line.length - found.words.length > 16 || /[。；]/.test(line)) return undefined;
  if (found.date.length === 4 && !/^[（(]/.test(line)) return undefined;
  return {
    date: found.date,
    note: `据文中“${found.words}”。`,
    fact: stated(found.date, line, 'a line of the text that holds a date and little else'),
  };
}

function fromTitle(title: string): InferredDate | undefined {
  const found = readDate(title);
  if (found === undefined || found.date.length < 10) return undefined;
  const fact = stated(found.date, title, 'the title holds a date');
  return { date: found.date, note: `据标题“${found.words}”。`, fact };
}

function fromHint(hint: Hint): InferredDate | undefined {
  const found = readDate(hint.value);
  if (found === undefined) return undefined;
  const fact = inferred(found.date, hint.evidence, 'what the file says of itself');
  return { date: found.date, note: `据文件自带的信息“${hint.value.trim()}”推定。`, fact };
}

function fromPage(words: string): InferredDate | undefined {
  const found = readDate(words);
  if (found === undefined || found.date.length < 7) return undefined;
  const fact = inferred(found.date, found.words, 'the day the page was published, the speech may be older');
  return { date: found.date, note: `据网页发布日期“${found.words}”推定。`, fact };
}

function fromAnniversary(words: string): InferredDate | undefined {
  for (const { year, pattern } of ANNIVERSARIES) {
    const match = pattern.exec(words);
    const count = wholeNumber(match?.groups?.count ?? '');
    if (!match || count === undefined) continue;
    const said = words.startsWith('今年') ? words.slice(0, match.index + match[0].length) : match[0];
    const date = String(year + count);
    const fact = inferred(date, match[0], `an anniversary of what began in ${year}`);
    return { date, note: `据文中${quoted(said)}推定（${year}年＋${count}年）。`, fact };
  }
  return undefined;
}

function fromPlan(words: string): InferredDate | undefined {
  const match = PLAN_YEAR.exec(words);
  const first = PLANS.get(match?.groups?.plan ?? '');
  if (!match || first === undefined) return undefined;
  const last = /收官|最后/.test(match.groups?.which ?? '');
  const date = String(last ? first + 4 : first);
  return {
    date,
    note: `据文中${quoted(match[0])}推定。`,
    fact: inferred(date, match[0], 'the first or last year of a plan'),
  };
}

function fromYear(match: RegExpExecArray | null, how: string, reason: string): InferredDate | undefined {
  const year = match?.groups?.year;
  if (year === undefined) return undefined;
  return { date: year, note: `${how}“${year}”推定。`, fact: inferred(year, match?.[0] ?? year, reason) };
}

function fromFileName(name: string): InferredDate | undefined {
  const reason = "the file's name holds it";
  const exact = /(?<!\d)(?<year>(?:19|20)\d{2})[-_.年]?(?<month>\d{2})[-_.月]?(?<day>\d{2})(?!\d)/.exec(name);
  const date = exact && isoOf(exact);
  if (exact && date?.length === 10)
    return { date, note: `据文件名“${exact[0]}”推定。`, fact: inferred(date, exact[0], reason) };
  return fromYear(/(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/.exec(name), '据文件名', reason);
}

function isoOf(match: RegExpExecArray): string | undefined {
  const { year, era, month, day, name } = match.groups ?? {};
  const first = era === undefined ? numberIn(year) : (numberIn(era) ?? Number.NaN) + 1911;
  const second = name === undefined ? numberIn(month) : MONTHS.indexOf(name.toLowerCase()) + 1;
  const parts = [first, ...(second === undefined ? [] : [second]), ...(day === undefined ? [] : [numberIn(day)])];
  const date = parts.map((part, i) => String(part ?? 'none').padStart(i === 0 ? 4 : 2, '0')).join('-');
  return isoDate.safeParse(date).success ? date : undefined;
}

/** 二O一一 and 二0一一 are 二〇一一. */
function numberIn(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  return wholeNumber(/[一二三四五六七八九]/.test(words) ? words.replace(/[OoＯ0]/g, '〇') : words);
}

function isPossible(date: string, today: string | undefined): boolean {
  return date >= '1840' && (today === undefined || date <= today);
}

/** Words in quotation marks; marks inside of them become single ones. */
function quoted(words: string): string {
  return `“${words.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
