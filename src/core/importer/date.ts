import { isoDate } from '../model/date.ts';
import { wholeNumber } from '../text/numerals.ts';

export interface InferredDate {
  /** ISO date, as exact as is known. */
  readonly date: string;
  /** How it is known, in Chinese, for readers. */
  readonly note: string;
}

export interface DateSources {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly fileName: string;
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
const DATE =
  /(?<year>(?:19|20)\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})\s*(?:年|[-./])\s*(?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:月|[-./])\s*(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:日|号|(?!\d)))?)?/;

/**
 * When a speech was held: from a line that holds a date at its top or end; from an anniversary or five-year plan that
 * `今年` marks (今年是建党90周年 → 1921 + 90); from another anniversary; from a year in its title or file name. Nothing
 * found gives `undefined`.
 */
export function inferDate(sources: DateSources): InferredDate | undefined {
  const { paragraphs, today } = sources;
  const text = paragraphs.join('\n');
  const thisYear = [...text.matchAll(/今年[^。！？\n]{0,60}/g)].map(([words]) => words);
  const found = [
    ...[...paragraphs.slice(0, 6), ...paragraphs.slice(-3)].map(fromDateLine),
    ...thisYear.map(fromAnniversary),
    ...thisYear.map(fromPlan),
    fromAnniversary(text),
    fromYear(/(?<year>(?:19|20)\d{2})年/.exec(sources.title), '据标题'),
    fromFileName(sources.fileName),
  ];
  return found.find((item) => item !== undefined && isPossible(item.date, today));
}

/** The date in a line that holds little else: `（2013年3月5日）`, `二〇一三年三月五日 张三`. */
function fromDateLine(line: string): InferredDate | undefined {
  if (line.length > 40) return undefined;
  const match = DATE.exec(line);
  const date = match === null ? undefined : isoOf(match);
  if (match === null || date === undefined || line.length - match[0].length > 16 || /[。；]/.test(line))
    return undefined;
  if (match.groups?.month === undefined && !/^[（(]/.test(line)) return undefined;
  return { date, note: `据文中“${match[0].trim()}”。` };
}

function fromAnniversary(words: string): InferredDate | undefined {
  for (const { year, pattern } of ANNIVERSARIES) {
    const match = pattern.exec(words);
    const count = wholeNumber(match?.groups?.count ?? '');
    if (!match || count === undefined) continue;
    const said = words.startsWith('今年') ? words.slice(0, match.index + match[0].length) : match[0];
    return { date: String(year + count), note: `据文中${quoted(said)}推定（${year}年＋${count}年）。` };
  }
  return undefined;
}

function fromPlan(words: string): InferredDate | undefined {
  const match = PLAN_YEAR.exec(words);
  const first = PLANS.get(match?.groups?.plan ?? '');
  if (!match || first === undefined) return undefined;
  const last = /收官|最后/.test(match.groups?.which ?? '');
  return { date: String(last ? first + 4 : first), note: `据文中${quoted(match[0])}推定。` };
}

function fromYear(match: RegExpExecArray | null, how: string): InferredDate | undefined {
  const year = match?.groups?.year;
  return year === undefined ? undefined : { date: year, note: `${how}“${year}”推定。` };
}

function fromFileName(name: string): InferredDate | undefined {
  const exact = /(?<!\d)(?<year>(?:19|20)\d{2})[-_.年]?(?<month>\d{2})[-_.月]?(?<day>\d{2})(?!\d)/.exec(name);
  const date = exact && isoOf(exact);
  if (exact && date?.length === 10) return { date, note: `据文件名“${exact[0]}”推定。` };
  return fromYear(/(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/.exec(name), '据文件名');
}

function isoOf(match: RegExpExecArray): string | undefined {
  const { year = '', month, day } = match.groups ?? {};
  const parts = [year, month, day].filter((part) => part !== undefined).map(wholeNumber);
  const date = parts.map((part, i) => String(part ?? '').padStart(i === 0 ? 4 : 2, '0')).join('-');
  return isoDate.safeParse(date).success ? date : undefined;
}

function isPossible(date: string, today: string | undefined): boolean {
  return date >= '1840' && (today === undefined || date <= today);
}

/** Words in quotation marks; marks inside of them become single ones. */
function quoted(words: string): string {
  return `“${words.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
