import { countUpTo } from '../sorted.ts';
import type { Quantity } from './quantity.ts';

/** A value that 分别 gives to one of several subjects. */
export interface RespectivePair {
  /** What the value is of: its words, and where they stand in the sentence. */
  readonly subject: { readonly start: number; readonly end: number; readonly text: string };
  readonly quantity: Quantity;
}

type Subject = RespectivePair['subject'];

/** One word for several subjects. */
const COMPOUNDS: Readonly<Record<string, readonly string[]>> = {
  城乡: ['城', '乡'],
  男女: ['男', '女'],
  工农: ['工', '农'],
  城镇和农村: ['城镇', '农村'],
  城镇与农村: ['城镇', '农村'],
  一二三产业: ['一', '二', '三'],
  三次产业: ['第一产业', '第二产业', '第三产业'],
};
const RESPECTIVELY = /分别/gu;
/** What may stand between the values of one series. */
const BETWEEN = /^(?:[、，]|和|与|及|以及)?(?:(?:达到|增长|下降|增加|减少|提高|完成|为|达)(?:了)?)?$/u;
/** The last clause of what stands before, if it is no longer than a clause can be. */
const LAST_CLAUSE = /[^，。；：！？\n]+(?=[，。；：！？\n]*$)/u;
const LONGEST_CLAUSE = 300;

/**
 * The pairs that 分别 makes in a sentence, in order: 城乡居民收入分别达到2.6万元、8700元 gives 城 → 2.6万元, 乡 → 8700元;
 * 甲、乙和丙分别完成1户、2户、3户 pairs in order. A second 分别 without subjects of its own has those of the first. Where the
 * numbers of subjects and values differ there are no pairs.
 */
export function pairRespectively(sentence: string, quantities: readonly Quantity[]): RespectivePair[] {
  let inherited: readonly Subject[] = [];
  const marks = [...sentence.matchAll(RESPECTIVELY)].map(({ index }) => index);
  return marks.flatMap((at, i) => {
    const values = series(sentence, quantities, at, marks[i + 1] ?? sentence.length);
    const own = subjectsBefore(sentence, at, values.length);
    const subjects = own.length === values.length ? own : inherited;
    if (values.length < 2 || subjects.length !== values.length) return [];
    inherited = subjects;
    return values.flatMap((quantity, n) => {
      const subject = subjects[n];
      return subject === undefined ? [] : [{ subject, quantity }];
    });
  });
}

/** The values right behind 分别: the first of its clause, and those joined to it. */
function series(sentence: string, quantities: readonly Quantity[], from: number, to: number): Quantity[] {
  const values: Quantity[] = [];
  for (let i = countUpTo(quantities, from - 1, ({ start }) => start); i < quantities.length; i++) {
    const quantity = quantities[i];
    if (quantity === undefined || quantity.end > to) break;
    const last = values.at(-1);
    const between = sentence.slice(last?.end ?? from, quantity.start);
    const joined = last === undefined ? !/[，。；：！？\n]/u.test(between) : BETWEEN.test(between);
    if (!joined) break;
    values.push(quantity);
  }
  return values;
}

/** As many subjects as there are values, from the clause before 分别; none where they cannot be told. */
function subjectsBefore(sentence: string, at: number, count: number): Subject[] {
  if (count < 2) return [];
  const from = Math.max(0, at - LONGEST_CLAUSE);
  const clause = LAST_CLAUSE.exec(sentence.slice(from, at));
  if (clause === null) return [];
  const items = splitAt(clause[0], from + clause.index, /、/gu);
  const candidates = [items, ...joinedByAnd(items), ...compound(items)];
  return candidates.find((subjects) => subjects.length === count) ?? [];
}

/** The last item parted at 和 and its like, each in turn: 甲、乙和丙. */
function joinedByAnd(items: readonly Subject[]): Subject[][] {
  const last = items.at(-1);
  if (last === undefined) return [];
  return [...last.text.matchAll(/(?<=.)(?:以及|和(?![谐平睦气])|与|及)(?=.)/gu)].map(({ index, 0: and }) => [
    ...items.slice(0, -1),
    part(last, 0, index),
    part(last, index + and.length, last.text.length),
  ]);
}

/** One word that names several: 城乡居民收入. */
function compound(items: readonly Subject[]): Subject[][] {
  const [only] = items;
  if (only === undefined || items.length > 1) return [];
  return Object.entries(COMPOUNDS).flatMap(([word, names]) => {
    const at = only.text.indexOf(word);
    if (at < 0) return [];
    const spanOf = (name: string): Subject => {
      const inside = word.indexOf(name);
      return inside < 0
        ? { ...part(only, at, at + word.length), text: name }
        : part(only, at + inside, at + inside + name.length);
    };
    return [names.map(spanOf)];
  });
}

function splitAt(text: string, offset: number, separator: RegExp): Subject[] {
  const item: Subject = { start: offset, end: offset + text.length, text };
  const cuts = [...text.matchAll(separator)];
  return [...cuts.map(({ index }) => index), text.length].map((end, i) => {
    const cut = cuts[i - 1];
    return part(item, cut === undefined ? 0 : cut.index + cut[0].length, end);
  });
}

function part({ start, text }: Subject, from: number, to: number): Subject {
  return { start: start + from, end: start + to, text: text.slice(from, to) };
}
