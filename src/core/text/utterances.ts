import { sentencesOf } from './sentences.ts';

/** Part of a text, in UTF-16 code units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Speech engines stop in the middle of what takes them longer than about 15 seconds, which at four to five characters a
 * second is about this many.
 */
const LONGEST = 60;
const CLAUSE_END = /[；;：:，,、—…][”’」』）》)]*/g;

/**
 * A text in pieces for a speech engine: sentences, a long one by its clauses, in order. What has nothing to be said in it
 * (a line of dashes) is left out.
 */
export function utterancesOf(text: string): Range[] {
  return sentencesOf(text)
    .flatMap((sentence) => clausesOf(text, sentence))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** As many clauses together as an engine takes; one that is longer still is cut. */
function clausesOf(text: string, { start, end }: Range): Range[] {
  const clauses: Range[] = [];
  for (let from = start; from < end; ) {
    const most = Math.min(from + LONGEST, end);
    const to = most === end ? end : (lastClauseEnd(text.slice(from, most)) ?? LONGEST) + from;
    clauses.push({ start: from, end: to });
    from = to;
  }
  return clauses;
}

function lastClauseEnd(text: string): number | undefined {
  const last = [...text.matchAll(CLAUSE_END)].at(-1);
  return last && last.index + last[0].length;
}
