import { type Document, visit } from 'yaml';
import type { Severity } from '../model/problem.ts';
import { forbiddenCharacters, hiddenCharacters } from '../text/odd-characters.ts';

export interface OddValue {
  readonly offset: number;
  readonly severity: Severity;
  readonly message: string;
}

/**
 * Fields and values of a YAML document that hold characters which no file can hold (an error) or no reader sees (a
 * warning), be they written as such or as an escape (`"\u202e"`).
 */
export function oddValues(document: Document): OddValue[] {
  const found: OddValue[] = [];
  visit(document, {
    Scalar(_, { value, range, source }) {
      if (typeof value !== 'string') return;
      const start = range?.[0] ?? 0;
      // Where a value stands in the file as it reads, so do its characters.
      const asWritten = source === value && range !== undefined && range !== null && range[1] - start === value.length;
      for (const { offset, name } of forbiddenCharacters(value)) {
        const message = `Unexpected character ${name}, expected text without controls`;
        found.push({ offset: asWritten ? start + offset : start, severity: 'error', message });
      }
      for (const { offset, name } of hiddenCharacters(value)) {
        const message = `Unexpected unseen character ${name}, expected text that reads as it is written`;
        found.push({ offset: asWritten ? start + offset : start, severity: 'warning', message });
      }
    },
  });
  return found;
}
