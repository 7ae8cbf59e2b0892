import { type Candidate, isAdmissible } from './admissible.ts';
import { boundBefore } from './bounds.ts';
import { endOfName } from './names.ts';
import { perOf } from './per.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity } from './read-quantity.ts';
import { FIND, SHAPE_NAMES } from './shapes.ts';

/** Signs that a quantity or a name with a number begins with. */
const START = /[0-9０-９〇○零一二两三四五六七八九十百千万亿第《翻\-－−]/gu;
/** What is passed over where a number is none. */
const NUMBER_RUN = /[0-9０-９]+|[〇○零一二两三四五六七八九十百千万亿]+|./suy;
const LEFT = 40;
const RIGHT = 48;

/**
 * All quantities of a text, in order, none inside another. Dates, durations, ordinals, articles, and numbers in names
 * are none. One scan, linear in time.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const at = match.index;
    const previous = found.at(-1);
    const passed = endOfName(text, at);
    const quantity = passed === undefined ? quantityAt(text, at, previous) : undefined;
    if (quantity !== undefined) found.push(quantity);
    START.lastIndex = passed ?? quantity?.end ?? endOfRun(text, at);
  }
  return found;
}

function quantityAt(text: string, at: number, previous: Quantity | undefined): Quantity | undefined {
  for (const shape of SHAPE_NAMES) {
    const pattern = FIND[shape];
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const groups = match.groups ?? {};
    const end = at + match[0].length;
    const before = boundBefore(text, at);
    const read = readQuantity(shape, groups, before);
    if (read === undefined) continue;
    const start = at - (before?.length ?? 0);
    const tail = (groups.after ?? '').length + (groups.extra ?? '').length + read.unit.length;
    const candidate: Candidate = {
      shape,
      groups,
      written: match[0],
      before,
      unit: read.unit,
      left: text.slice(Math.max(0, start - LEFT), start),
      right: text.slice(end, end + RIGHT),
      fromUnit: text.slice(end - tail, end - tail + RIGHT),
    };
    if (!isAdmissible(candidate)) continue;
    const quantity: Quantity = { start, end, ...read };
    const per = read.per ?? perOf(text, quantity, previous);
    return per === undefined ? quantity : { ...quantity, per };
  }
  return undefined;
}

function endOfRun(text: string, at: number): number {
  NUMBER_RUN.lastIndex = at;
  NUMBER_RUN.test(text);
  return Math.max(at + 1, NUMBER_RUN.lastIndex);
}
