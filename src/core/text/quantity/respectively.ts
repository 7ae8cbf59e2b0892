import type { Quantity } from './quantity.ts';

/** A value with the words that say whose it is; offsets in UTF-16 code units of the sentence. */
export interface RespectivePair {
  readonly subject: { readonly start: number; readonly end: number; readonly text: string };
  readonly quantity: Quantity;
}

const JOINT = /、|和|与|及|以及/gu;
/** One word for two: 城乡居民收入 are those of 城 and of 乡. */
const DOUBLE = /^(城乡|男女|农牧|工农|上下|内外|公私)/u;
const VALUES_JOINT = /^(?:、|和|与|及|，)?$/u;

/**
 * Pairs values with subjects as 分别 says: 甲、乙分别达到1万元、2万元. The subjects stand before 分别 in its clause, joined by 、 or
 * 和; the values follow in a row. Where their numbers differ nothing is paired.
 */
export function pairRespectively(text: string, quantities: readonly Quantity[]): RespectivePair[] {
  const pairs: RespectivePair[] = [];
  for (const { index } of text.matchAll(/分别/gu)) {
    const values = valuesAfter(text, index, quantities);
    const subjects = subjectsBefore(text, index, values.length);
    if (subjects.length !== values.length || values.length < 2) continue;
    for (const [i, subject] of subjects.entries()) {
      const quantity = values[i];
      if (quantity !== undefined) pairs.push({ subject, quantity });
    }
  }
  return pairs;
}

/** The first quantities after a place in its sentence that follow each other. */
function valuesAfter(text: string, at: number, quantities: readonly Quantity[]): Quantity[] {
  const values: Quantity[] = [];
  for (const quantity of quantities) {
    if (quantity.start < at) continue;
    const between = text.slice(values.at(-1)?.end ?? at + 2, quantity.start);
    if (values.length === 0 ? /[。；！？]/u.test(between) : !VALUES_JOINT.test(between)) break;
    values.push(quantity);
  }
  return values;
}

function subjectsBefore(text: string, at: number, count: number): RespectivePair['subject'][] {
  const clause = /[^，。；：！？]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const start = at - clause.length;
  const subjects: RespectivePair['subject'][] = [];
  let from = 0;
  for (const match of [...clause.matchAll(JOINT), undefined]) {
    const end = match?.index ?? clause.length;
    subjects.push({ start: start + from, end: start + end, text: clause.slice(from, end) });
    from = end + (match?.[0].length ?? 0);
  }
  const [only, ...others] = subjects;
  const double = only && others.length === 0 && count === 2 ? DOUBLE.exec(only.text)?.[0] : undefined;
  if (only === undefined || double === undefined) return subjects;
  return [...double].map((half) => ({ ...only, text: half + only.text.slice(double.length) }));
}
