import { isNoQuantity, isNoTenths, isPartOfWord, isTime } from './exclusions.ts';
import { FIND_DOUBLING, FIND_QUANTITY, FIND_RATIO, FIND_TENTHS } from './pattern.ts';
import { perBefore } from './per.ts';
import type { Quantity } from './quantity.ts';
import { type Read, readDoubling, readQuantity, readRatio, readTenths } from './read-match.ts';

const CONTEXT = 12;
/** What a ratio is about, near before it. */
const RATIO_CONTEXT = /(?:比|结构|配比|构成|优化|配置)[^，。；！？]{0,10}$/u;
/** A Han numeral and its unit count only when more than one thing is counted: 一个, 一次 are articles. */
const ARTICLE = /^(?:近|约)?一[^〇零一二两三四五六七八九十百千万亿成倍]/u;
const HAN_NUMBER = /^[〇零一二两三四五六七八九十百千万亿]/u;

/** All quantities of a text, in order, none inside another. Dates, durations, ordinals, names are none. Linear in time. */
export function findQuantities(text: string): Quantity[] {
  const special = [...ratios(text), ...tenths(text), ...doublings(text)].sort((a, b) => a.start - b.start);
  const found: Quantity[] = [...special];
  let next = 0;
  for (const quantity of plain(text)) {
    while ((special[next]?.end ?? Number.POSITIVE_INFINITY) <= quantity.start) next++;
    const other = special[next];
    if (other === undefined || !overlaps(other, quantity)) found.push(quantity);
  }
  found.sort((a, b) => a.start - b.start);
  for (const [i, quantity] of found.entries()) {
    if (quantity.per !== undefined) continue;
    const before = found[i - 1];
    const per = perBefore(text, quantity, before?.end ?? 0) ?? listedPer(text, before, quantity);
    if (per !== undefined) found[i] = { ...quantity, per };
  }
  return found;
}

/** 每户养牛五头、羊三十只: a list counts for the same. */
function listedPer(text: string, before: Quantity | undefined, { start, unit }: Quantity): string | undefined {
  if (before?.per === undefined || before.per === unit || unit === '%') return undefined;
  return /^、[\p{Script=Han}]{0,6}$/u.test(text.slice(before.end, start)) ? before.per : undefined;
}

function* plain(text: string): Generator<Quantity> {
  FIND_QUANTITY.lastIndex = 0;
  for (let match = FIND_QUANTITY.exec(text); match; match = FIND_QUANTITY.exec(text)) {
    const quantity = readPlain(text, match);
    if (quantity !== undefined) yield quantity;
    // What is no quantity as a whole may hold one: go on behind the number's first character.
    else FIND_QUANTITY.lastIndex = match.index + Math.max(1, (match.groups?.before?.length ?? 0) + skipLength(match));
  }
}

function readPlain(text: string, match: RegExpExecArray): Quantity | undefined {
  const { before = '', share, number = '', more, unit, to, extra, after } = match.groups ?? {};
  const numberStart = match.index + before.length;
  const context = text.slice(Math.max(0, numberStart - CONTEXT), numberStart);
  const rest = text.slice(numberStart, numberStart + 24);
  if (isNoQuantity(context, match[0].slice(before.length), rest)) return undefined;
  const han = HAN_NUMBER.test(number) && share === undefined;
  if (han && ARTICLE.test(rest) && unit !== '%') return undefined;
  const numeral = match[0].slice(
    before.length,
    match[0].length - (unit ?? '').length - (extra ?? '').length - (after ?? '').length,
  );
  const behindNumber = text.slice(numberStart + numeral.length, numberStart + numeral.length + 4);
  if (unit === undefined || unit === '点' || unit === '岁月') {
    if (isTime(behindNumber)) return undefined;
  }
  if (
    unit === '点' &&
    !/^点(?:意见|要求|建议|希望|体会|看法|问题|任务|想法|措施|认识|说明|启示|经验)/.test(behindNumber)
  )
    return undefined;
  if (unit === undefined && share === undefined && !standsAlone(number, more ?? extra, to, match[0])) return undefined;
  if (unit === undefined && isTime(text.slice(match.index + match[0].length, match.index + match[0].length + 4)))
    return undefined;
  // 百名, 亿元: a round word, no count, unless something bounds it (近百家, 亿元以上).
  const bounded = before !== '' || more !== undefined || after !== undefined;
  if (share === undefined && !bounded && /^[百千万亿]+$/.test(number)) return undefined;
  const stray = isPartOfWord(before, text.slice(Math.max(0, match.index - 1), match.index));
  const read = readQuantity(stray ? { ...match.groups, before: undefined } : (match.groups ?? {}));
  if (read === undefined || insideTitle(text, numberStart)) return undefined;
  const end = match.index + match[0].length - trailing(text, match);
  return { start: stray ? numberStart : match.index, end, ...read };
}

/** A number without unit is a quantity when it is counted in 万 or 亿, or is said to be about: 5万多, 2.6万. */
function standsAlone(number: string, more: string | undefined, to: string | undefined, whole: string): boolean {
  if (/[万亿]/.test(whole))
    return !HAN_NUMBER.test(number) || more !== undefined || /[一二两三四五六七八九十]/.test(number);
  if (to !== undefined || more === undefined || more === '几' || more === '来') return false;
  return /^[\d０-９]{2,}|[十百千]/.test(number);
}

/** Within 《…》: a number of a title states nothing. */
function insideTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Characters at the end that belong to the next word: 3家以上海 … is 3家, not 3家以上. */
function trailing(text: string, match: RegExpExecArray): number {
  const behind = text[match.index + match[0].length] ?? '';
  return match[0].endsWith('以上') && behind === '海' ? 2 : 0;
}

function skipLength(match: RegExpExecArray): number {
  const { share = '', number = '' } = match.groups ?? {};
  return share.length + number.length;
}

function* ratios(text: string): Generator<Quantity> {
  for (const match of text.matchAll(FIND_RATIO)) {
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    if (/[0-9０-９.．:：/]$/.test(before) || !isRatio(match[0], before)) continue;
    yield { start: match.index, end: match.index + match[0].length, ...readRatio(match.groups ?? {}) };
  }
}

/** 13:59:28 is a ratio when its parts make a hundred or the words before say so; 10:30 is a time. */
function isRatio(written: string, before: string): boolean {
  const parts = written.split(/[:：∶]/).map(Number);
  if (RATIO_CONTEXT.test(before)) return true;
  if (/[午晨晚间日早时]$/.test(before)) return false;
  const sum = parts.reduce((a, b) => a + b, 0);
  const looksLikeTime =
    parts.length <= 3 && /^\d{1,2}[:：]\d{2}/.test(written) && (parts[0] ?? 0) < 25 && (parts[1] ?? 0) < 60;
  return Math.abs(sum - 100) < 0.11 || !looksLikeTime;
}

function* tenths(text: string): Generator<Quantity> {
  for (const match of text.matchAll(FIND_TENTHS)) {
    const start = match.index + (match.groups?.before?.length ?? 0);
    const before = text.slice(Math.max(0, start - 2), start);
    if (isNoTenths(text.slice(start, start + 4)) || /[0-9０-９〇零一二三四五六七八九十百第]$/.test(before)) continue;
    const read: Read | undefined = readTenths(match.groups ?? {});
    if (read !== undefined) yield { start: match.index, end: match.index + match[0].length, ...read };
  }
}

function* doublings(text: string): Generator<Quantity> {
  for (const match of text.matchAll(FIND_DOUBLING)) {
    const read = readDoubling(match.groups ?? {});
    if (read !== undefined) yield { start: match.index, end: match.index + match[0].length, ...read };
  }
}

function overlaps(a: Quantity, b: Quantity): boolean {
  return a.start < b.end && b.start < a.end;
}
