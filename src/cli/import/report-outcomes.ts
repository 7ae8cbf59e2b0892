import type { Problem } from '../../core/model/problem.ts';
import { withOddCharactersShown } from '../../core/text/odd-characters.ts';
import { formatForTerminal, plural } from '../report.ts';
import { linesInCommon } from './lines-in-common.ts';
import { counted, type Outcome } from './outcome.ts';
import { countsOf, summaryOf, tableOf } from './table.ts';

/** One file: what was written, and everything that a person should look at. */
export function reportFile(outcome: Outcome, dryRun: boolean): void {
  printProblem(outcome.problem);
  if (outcome.kind !== 'failed') console.log(sentenceOf(outcome, dryRun));
  for (const { where, message } of outcome.report?.oddities ?? [])
    console.log(`${outcome.file}:${where.line}:${where.column}  ${message}  oddity`);
  for (const { where, evidence } of outcome.report?.proposals ?? [])
    console.log(`${outcome.speechFile}:${where.line}:${where.column}  ${evidence}  proposal`);
}

/** Many files: a table and a count; proposals are in the reports. */
export function reportBatch(outcomes: readonly Outcome[], dryRun: boolean): void {
  for (const { problem } of outcomes) printProblem(problem);
  if (outcomes.length > 0) console.log(tableOf(outcomes));
  for (const { text, count } of linesInCommon(outcomes)) {
    const line = withOddCharactersShown(text);
    console.log(
      `${plural(count, 'speech')} have the line \`${line}\`, which may be of the page they came from; it stayed`,
    );
  }
  console.log(`${summaryOf(outcomes)}${dryRun ? ' (nothing was written)' : ''}`);
}

/** For programs: an object with a list of files, as the table has them, and the whole of each problem. */
export function reportJson(outcomes: readonly Outcome[], dryRun: boolean): void {
  const files = outcomes.map(counted).map(({ file, kind, speech, counts, note, problem }) => ({
    file,
    outcome: kind,
    speech,
    ...counts,
    note,
    problem,
  }));
  const summary = { dryRun, counts: countsOf(outcomes), linesInCommon: linesInCommon(outcomes) };
  console.log(JSON.stringify({ ...summary, files }, undefined, 2));
}

function printProblem(problem: Problem | undefined): void {
  if (problem === undefined) return;
  const message = withOddCharactersShown(problem.message);
  console.error(formatForTerminal({ ...problem, file: withOddCharactersShown(problem.file), message }));
}

function sentenceOf({ file, kind, speech, speechFile, report, note }: Outcome, dryRun: boolean): string {
  const more = note === undefined ? '' : `; ${note}`;
  if (kind === 'skipped') return `Skipped ${file}${more}`;
  const name = speechFile ?? speech;
  if (name === undefined) return `Read ${file}${more}`;
  if (kind === 'unchanged') return `${name} is the same already${more}`;
  if (kind === 'edited') return `${name} stays as it is${more}`;
  const details =
    report && ` (left out: ${leftOutOf(report.leftOut)}; ${plural(report.speech.annotations, 'annotation')})`;
  return `${dryRun ? 'Would write' : 'Wrote'} ${name}${details ?? ''}${more}`;
}

/** `19 chunk-numbers, 1 footer` */
function leftOutOf(pieces: readonly { readonly kind: string }[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of pieces) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => plural(count, kind)).join(', ') || 'nothing';
}
