import { wholeNumber } from '../text/numerals.ts';

/** A number that stands at a place of a text: the third of a series of `一、`, for instance. */
export interface Mark {
  /** Which kind of number it is: only numbers of one kind make a series. */
  readonly kind: string;
  readonly number: number;
  readonly length: number;
}

const MARKS: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: '一、', pattern: /^([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]+(?:、|[产类级线次号等]))/ },
  { kind: '（一）', pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]/ },
  { kind: '一是', pattern: /^([一二三四五六七八九十]{1,2})是(?!否)/ },
  { kind: '一要', pattern: /^([一二三四五六七八九十]{1,2})要/ },
  { kind: '第一', pattern: /^第([一二三四五六七八九十]{1,2})(?:[，,、：:]|是|要)/ },
  { kind: '第一部分', pattern: /^第([一二三四五六七八九十]{1,3})(?:部分|章|节|个问题)/ },
  { kind: '1、', pattern: /^(\d{1,2})[、.．](?!\d)/ },
  { kind: '（1）', pattern: /^[（(](\d{1,2})[）)]/ },
];

/** The number that a text begins with, as parts and points have them. */
export function markOf(text: string): Mark | undefined {
  const head = text.slice(0, 12);
  for (const { kind, pattern } of MARKS) {
    const match = pattern.exec(head);
    const number = match && wholeNumber(match[1] ?? '');
    if (match && number !== null && number !== undefined) return { kind, number, length: match[0].length };
  }
  return undefined;
}

/** Those of some marks that stand in runs 1, 2, 3 … of two and more, run by run. All must be of one kind. */
export function runsOf<Item extends { readonly mark: Mark }>(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const item of items) {
    if (item.mark.number === run.length + 1) run.push(item);
    else if (item.mark.number === 1) {
      runs.push(run);
      run = [item];
    }
  }
  runs.push(run);
  return runs.filter(({ length }) => length >= 2);
}
