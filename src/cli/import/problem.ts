import type { Problem } from '../../core/model/problem.ts';

/** A problem about a file as a whole. */
export function importProblem(file: string, rule: string, message: string): Problem {
  return { file, line: 1, column: 1, rule, severity: 'error', message };
}

/** `ENOENT: no such file or directory`, without the path, which stands before it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+(?: '.*')?$/s, '') : String(error);
}
