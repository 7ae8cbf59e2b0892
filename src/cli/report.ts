import { formatProblem, type Problem } from '../core/model/problem.ts';

/** Prints problems a line each and a count; returns whether one of them is an error. */
export function reportProblems(problems: readonly Problem[]): boolean {
  for (const problem of problems) console.error(formatProblem(problem));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const count =
    warnings === 0 ? plural(errors, 'problem') : `${plural(errors, 'problem')}, ${plural(warnings, 'warning')}`;
  console.log(count);
  return errors > 0;
}

/** `1 speech`, `2 speeches`. */
export function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${/(ch|s|x)$/.test(noun) ? `${noun}es` : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
