import path from 'node:path';
import { styleText } from 'node:util';
import { formatProblem, type Problem } from '../core/model/problem.ts';
import { withOddCharactersShown } from '../core/text/odd-characters.ts';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** Prints problems a line each and a count; returns whether one of them is an error. */
export function reportProblems(problems: readonly Problem[]): boolean {
  for (const problem of problems) console.error(formatForTerminal(problem));
  const counts = countProblems(problems);
  console.log(formatCounts(counts));
  return counts.errors > 0;
}

/** Ends a command whose content has errors, when they have been printed. */
export class ReportedProblems extends Error {}

export function countProblems(problems: readonly Problem[]): Counts {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** `0 problems`, `2 problems, 1 warning`. */
export function formatCounts({ errors, warnings }: Counts): string {
  return warnings === 0 ? plural(errors, 'problem') : `${plural(errors, 'problem')}, ${plural(warnings, 'warning')}`;
}

/** `file:line:column  message  rule`, warnings marked as such; in colors where a person reads it on a terminal. */
export function formatForTerminal(problem: Problem): string {
  const line = withOddCharactersShown(formatProblem(problem)); // A name or a value may try to write to the terminal.
  const text = problem.severity === 'warning' ? `${line} (warning)` : line;
  const message = text.indexOf('  ');
  const rule = text.lastIndexOf('  ');
  const style = (format: Parameters<typeof styleText>[0], part: string): string =>
    styleText(format, part, { stream: process.stderr });
  const place = style('bold', text.slice(0, message));
  return place + text.slice(message, rule) + style(problem.severity === 'error' ? 'red' : 'yellow', text.slice(rule));
}

/**
 * A workflow command by which GitHub shows the problem beside the line it is about:
 * `::error file=content/speeches/a.md,line=6,col=2,title=known-reference::Unexpected …`. GitHub takes paths from the
 * root of the repository, where checks start, so a content folder elsewhere is named from `workingDir`.
 */
export function formatForGithub(problem: Problem, contentDir: string, workingDir: string): string {
  const full = path.resolve(contentDir, '..', problem.file);
  const file = path.relative(workingDir, full).split(path.sep).join('/');
  const properties = Object.entries({ file, line: problem.line, col: problem.column, title: problem.rule });
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${problem.severity} ${list}::${escapeData(problem.message)}`;
}

/** `1 speech`, `2 speeches`. */
export function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${/(ch|s|x)$/.test(noun) ? `${noun}es` : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
