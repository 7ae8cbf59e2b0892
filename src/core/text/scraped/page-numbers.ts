import { wholeNumber } from '../numerals.ts';
import type { Evidence } from './evidence.ts';
import { cutsSentence } from './flow.ts';
import { foldLine } from './fold.ts';
import type { Line } from './lines.ts';

const HAN = '[一二三四五六七八九十百]';
const NUMBER = `(?<number>\\d{1,4}|${HAN}{1,4})`;
/** Forms that only page numbers have. */
const STRONG = [
  new RegExp(`^第\\s*${NUMBER}\\s*页(?:\\s*[,/、()]?\\s*共\\s*(?:\\d{1,4}|${HAN}{1,4})\\s*页\\)?)?$`),
  new RegExp(`^共\\s*(?:\\d{1,4}|${HAN}{1,4})\\s*页\\s*[,/、]?\\s*第\\s*${NUMBER}\\s*页$`),
  /^[-—–―_]{1,3}\s*(?<number>\d{1,4})\s*[-—–―_]{1,3}$/,
  /^[-—–―]+\s*(?<number>[ivxlc]{1,7})\s*[-—–―]+$/,
  /^page\s+(?<number>\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?$/,
];
/** Forms that a figure, a date or a part's number has as well. */
const WEAK = [
  { form: 'a number alone in its line', pattern: /^(?<number>\d{1,4})$/ },
  { form: 'a number and the count of pages', pattern: /^(?<number>\d{1,4})\s*\/\s*(?<of>\d{1,4})$/ },
  { form: 'a Roman number alone in its line', pattern: /^(?<number>[ivxlc]{1,7})$/ },
  { form: 'a number between marks', pattern: /^[[·•~<|*]\s*(?<number>\d{1,4})\s*[\]·•~>|*]$/ },
  { form: 'a number of a page', pattern: /^p(?:age|g)?\.?\s*(?<number>\d{1,4})$/ },
];
const FEWEST_WEAK = 3;

interface Numbered {
  readonly line: number;
  readonly number: number;
}

/** Verdicts and doubts by the index of the line. */
export interface PageNumbers {
  readonly sure: ReadonlyMap<number, Evidence>;
  readonly doubtful: ReadonlyMap<number, string>;
}

/**
 * Page numbers among the lines of a text. `第3页 共12页` or `— 3 —` is one by its form; a number alone only in a run
 * that goes up by one, with text between, where half of the lines or more cut a sentence or stand at a new page.
 */
export function findPageNumbers(lines: readonly Line[]): PageNumbers {
  const sure = new Map<number, Evidence>();
  const doubtful = new Map<number, string>();
  const folded = lines.map(({ text }) => (text.length <= 24 ? foldLine(text) : ''));
  const strong = folded.flatMap((text, line) => {
    const number = firstNumber(text);
    return number === undefined ? [] : [{ line, number }];
  });
  const range = rangeOf(strong);
  for (const { line, number } of strong)
    sure.set(line, { kind: 'page-number', reason: `the form of a page number, ${number} of ${range}` });
  for (const { form, pattern } of WEAK) {
    const found = folded.flatMap((text, line) => {
      const groups = text === '' || sure.has(line) ? undefined : pattern.exec(text)?.groups;
      const number = groups?.number === undefined ? undefined : numberOf(groups.number);
      return number === undefined ? [] : [{ line, number, of: groups?.of }];
    });
    for (const run of runsOf(found)) judge(run, form, lines, sure, doubtful);
  }
  return { sure, doubtful };
}

function firstNumber(folded: string): number | undefined {
  if (folded === '') return undefined;
  for (const pattern of STRONG) {
    const number = pattern.exec(folded)?.groups?.number;
    if (number !== undefined) return numberOf(number);
  }
  return undefined;
}

/** Numbers in their order, as long as each is one more than the one before and not beside it. */
function runsOf(found: readonly (Numbered & { readonly of: string | undefined })[]): Numbered[][] {
  const runs: (Numbered & { readonly of: string | undefined })[][] = [];
  for (const item of found) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const next = last && item.number === last.number + 1 && item.line > last.line + 1 && item.of === last.of;
    if (run && next) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

function judge(
  run: readonly Numbered[],
  form: string,
  lines: readonly Line[],
  sure: Map<number, Evidence>,
  doubtful: Map<number, string>,
): void {
  const cuts = run.filter(({ line }) => isCut(lines, line)).length;
  const range = rangeOf(run);
  const enough = form.includes('count') ? 2 : FEWEST_WEAK;
  for (const { line, number } of run) {
    if (run.length >= enough && 2 * cuts >= run.length) {
      sure.set(line, {
        kind: 'page-number',
        reason: `${form}, ${number} of ${range}, which cuts sentences ${cuts} times`,
      });
    } else if (run.length >= 2 || isCut(lines, line)) {
      doubtful.set(line, `${form}, ${number} of ${range}, which cuts sentences ${cuts} times`);
    }
  }
}

function isCut(lines: readonly Line[], line: number): boolean {
  const [before, after] = [lines[line - 1], lines[line + 1]];
  if (lines[line]?.newPage || after?.newPage) return true;
  return before !== undefined && after !== undefined && cutsSentence(before.text, after.text);
}

function rangeOf(run: readonly Numbered[]): string {
  const first = run[0]?.number;
  const last = run.at(-1)?.number;
  return run.length > 1 ? `a run ${first}–${last}` : 'one';
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function numberOf(numeral: string): number | undefined {
  if (!/^[ivxlc]+$/.test(numeral)) return wholeNumber(numeral);
  const digits = [...numeral].map((digit) => ROMAN[digit] ?? 0);
  return digits.reduce((sum, digit, i) => (digit < (digits[i + 1] ?? 0) ? sum - digit : sum + digit), 0);
}
