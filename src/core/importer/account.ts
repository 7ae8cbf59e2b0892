import { compareWithSource } from '../corpus/compare-source.ts';
import { type ParsedSpeech, parseSpeech } from '../markup/parse-speech.ts';
import type { Problem } from '../model/problem.ts';
import type { Account } from './report.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface AccountInput {
  /** The source's text as it was read. */
  readonly text: string;
  /** What of it is no part of the speech, in any order. */
  readonly leftOut: readonly Span[];
  /** Characters of the file that are not in its text: those of scripts, navigation, carriage returns. */
  readonly outside: number;
  /** The Markdown that was made of the rest. */
  readonly markdown: string;
  readonly id: string;
  /** For messages. */
  readonly file: string;
}

/**
 * Where every character of a source went, counted from the Markdown itself, which is read back for it. Where the count
 * does not come out, or the Markdown is no speech, there is a problem: then something would be lost.
 */
export function accountOf({ text, leftOut, outside, markdown, id, file }: AccountInput): {
  readonly account: Account;
  readonly problem?: Problem;
} {
  const parsed = parseSpeech(markdown, { id, file });
  const { left, white } = countNotKept(text, leftOut);
  const total = outside + text.length;
  const counted = { total, leftOut: outside + left, whiteSpace: white };
  const error = parsed.problems.find(({ severity }) => severity === 'error');
  if (parsed.speech === undefined || error !== undefined)
    return { account: { ...counted, kept: 0, normalized: 0 }, problem: error ?? noSpeech(parsed, file) };
  const { difference, characters: kept, normalized } = compareWithSource(parsed.speech, text);
  const account = { ...counted, kept, normalized };
  const problem = (message: string): { account: Account; problem: Problem } => ({
    account,
    problem: { file, line: 1, column: 1, rule: 'every-character', severity: 'error', message },
  });
  if (difference !== undefined) {
    const after = difference.after === '' ? 'at the start' : `after \`${difference.after}\``;
    return problem(
      `Unexpected \`${difference.found || 'end'}\` ${after} in what would be written, expected \`${difference.expected || 'the end'}\` as in the source`,
    );
  }
  const sum = kept + outside + left + white;
  if (sum !== total)
    return problem(
      `Unexpected sum of ${sum} characters (${kept} kept, ${outside + left} left out, ${white} white space), expected the ${total} of the source`,
    );
  return { account };
}

/** Code units within the spans, and white space outside of them. */
function countNotKept(text: string, spans: readonly Span[]): { left: number; white: number } {
  let left = 0;
  let white = 0;
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    white += whiteSpaceOf(text.slice(done, Math.max(start, done)));
    left += Math.max(0, end - Math.max(start, done));
    done = Math.max(done, end);
  }
  return { left, white: white + whiteSpaceOf(text.slice(done)) };
}

function whiteSpaceOf(text: string): number {
  return text.match(/\s/g)?.length ?? 0;
}

function noSpeech({ problems }: ParsedSpeech, file: string): Problem {
  const [first] = problems;
  if (first !== undefined) return { ...first, severity: 'error' };
  const message = 'Unexpected Markdown that is no speech, expected one';
  return { file, line: 1, column: 1, rule: 'every-character', severity: 'error', message };
}
