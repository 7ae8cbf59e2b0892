import type { LeftOut } from '../text/scraped.ts';
import { countUpTo } from '../text/sorted.ts';
import type { SourceLeftOut } from './formats/source-read.ts';
import type { ImportReport } from './report.ts';

/** What was left out of a text for a report: the words, their place, the reason. Neighbors of one kind are one piece. */
export function describeLeftOut(text: string, leftOut: readonly LeftOut[]): ImportReport['leftOut'] {
  const starts = lineStarts(text);
  return withoutSeams(leftOut).map(({ start, end, kind, reason }) => ({
    what: text.slice(start, end),
    where: { ...placeOf(starts, start), start, end },
    kind,
    why: reason,
  }));
}

/** What the reader of a format left out, for a report. */
export function describePageLeftOut({
  text,
  line,
  column,
  part,
  kind,
  reason,
}: SourceLeftOut): ImportReport['leftOut'][number] {
  return { what: text, where: { line, column, ...(part === undefined ? {} : { part }) }, kind, why: reason };
}

function withoutSeams(leftOut: readonly LeftOut[]): LeftOut[] {
  const pieces: LeftOut[] = [];
  for (const piece of leftOut) {
    const last = pieces.at(-1);
    if (last !== undefined && piece.end <= last.end) continue; // A mark that nobody sees, in a line that is named whole.
    if (last?.end === piece.start && last.kind === piece.kind && last.reason === piece.reason)
      pieces[pieces.length - 1] = { ...last, end: piece.end };
    else pieces.push(piece);
  }
  return pieces;
}

/** Offsets at which lines begin, after LF, CR or both. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
}

function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  const line = countUpTo(starts, offset, (start) => start);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}
