import { renewLine, showProgress } from '../progress.ts';
import type { FoundSource } from './find-sources.ts';
import { type ImportRun, importSource } from './import-source.ts';
import { importWhole } from './import-whole.ts';
import { counted, failed, type Outcome } from './outcome.ts';
import { importProblem } from './problem.ts';
import { wholeFormatOf } from './readable.ts';

/** Imports files one by one, so that no more than one is in memory, and goes on past those that fail. */
export async function importAll(sources: readonly FoundSource[], run: ImportRun): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [done, source] of sources.entries()) {
    if (sources.length > 1) showProgress(done, sources.length, source.name);
    for await (const outcome of importOne(source, run)) outcomes.push(sources.length > 1 ? counted(outcome) : outcome);
  }
  renewLine('');
  return outcomes;
}

async function* importOne(source: FoundSource, run: ImportRun): AsyncGenerator<Outcome> {
  const format = wholeFormatOf(source.file);
  try {
    if (format === undefined) yield await importSource(source, run);
    else yield* importWhole(source, format, run);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `Unexpected failure to import it (${reason}), expected none: nothing more of it was published`;
    yield failed(source.file, importProblem(source.file, 'import', message));
  }
}
