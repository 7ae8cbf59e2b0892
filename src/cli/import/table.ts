import { withOddCharactersShown } from '../../core/text/odd-characters.ts';
import { plural } from '../report.ts';
import { counted, type Outcome, type OutcomeKind } from './outcome.ts';

const KINDS: readonly OutcomeKind[] = ['imported', 'unchanged', 'edited', 'skipped', 'failed'];

/** A line a file under names of columns. The file comes last: the width of what it is called is not known. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const head = ['outcome', 'encoding', 'left out', 'annotations', 'proposals', 'speech', 'file'];
  const rows = [head, ...outcomes.map(counted).map(rowOf)];
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  '))
    .join('\n');
}

/** `998 imported, 0 unchanged, 0 edited, 1 skipped, 1 failed` */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const counts = countsOf(outcomes);
  return `${plural(outcomes.length, 'file')}: ${KINDS.map((kind) => `${counts[kind]} ${kind}`).join(', ')}`;
}

export function countsOf(outcomes: readonly Outcome[]): Readonly<Record<OutcomeKind, number>> {
  const counts = { imported: 0, unchanged: 0, edited: 0, skipped: 0, failed: 0 };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}

function rowOf({ file, kind, speech, counts, note, problem }: Outcome): string[] {
  const encoding = counts && `${counts.encoding.name} ${Math.round(counts.encoding.confidence * 100)} %`;
  const about = problem === undefined ? note : `${problem.rule}: ${problem.message}`;
  return [
    kind,
    encoding ?? '-',
    String(counts?.leftOut ?? '-'),
    String(counts?.annotations ?? '-'),
    String(counts?.proposals ?? '-'),
    speech ?? '-',
    withOddCharactersShown(about === undefined ? file : `${file} (${about})`),
  ];
}
