import { readFileSync } from 'node:fs';
import { FRONT_MATTER } from '../../core/markup/remark-speech.ts';
import { type RepeatedLine, repeatedLines } from '../../core/text/scraped/repeated-lines.ts';
import type { Outcome } from './outcome.ts';

/** A single file says nothing of the site that it came from; a folder may. */
const FEWEST = 3;

/** Lines at the ends of many speeches of one import: of the page they were taken from, perhaps. They are only named. */
export function linesInCommon(outcomes: readonly Outcome[]): RepeatedLine[] {
  const files = outcomes.flatMap(({ speechFile }) => speechFile ?? []);
  return files.length < FEWEST ? [] : repeatedLines(bodiesOf(files));
}

/** One after the other, so that no more than one is in memory. */
function* bodiesOf(files: readonly string[]): Generator<string> {
  for (const file of files) {
    const body = bodyOf(file);
    if (body !== undefined) yield body;
  }
}

/** Without front matter; nothing where nothing was written. */
function bodyOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(FRONT_MATTER, '');
  } catch {
    return undefined;
  }
}
