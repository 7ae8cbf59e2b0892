import { byCodePoint } from '../text/order.ts';

/** A place in a content file; lines and columns count from 1, columns in UTF-16 code units as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** Something wrong in the content, as a value: an edge decides whether to print it, stop a build, or both. */
export interface Problem extends Place {
  /** The rule that found it, in kebab-case: the name that documentation and filters use. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was found, what was expected and, where there is one, the near miss. */
  readonly message: string;
}

/** `content/speeches/a.md:12:5  Unexpected … , expected …  known-reference` */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}  ${problem.message}  ${problem.rule}`;
}

/** By file, line, column, rule, in code-point order: the same report on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => byPlace(a, b) || byCodePoint(a.rule, b.rule) || byCodePoint(a.message, b.message),
  );
}

/** Order of files by code point, then of lines and columns. */
export function byPlace(a: Place, b: Place): number {
  return byCodePoint(a.file, b.file) || a.line - b.line || a.column - b.column;
}
