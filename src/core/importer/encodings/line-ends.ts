import type { SourceLeftOut } from '../formats/source-read.ts';

const KINDS: readonly { kind: string; pattern: RegExp; others: RegExp; reason: string }[] = [
  { kind: 'carriage-return', pattern: /\r/, others: /[^\r]+/g, reason: 'the end of a line is written as U+000A' },
  {
    kind: 'line-separator',
    pattern: /[\u0085\u2028\u2029]/,
    others: /[^\u0085\u2028\u2029]+/g,
    reason: 'the end of a line is written as U+000A',
  },
];

/** A text with `\n` for every end of a line, and what stood there; each kind once, at its first place. */
export function withPlainLineEnds(raw: string): { text: string; leftOut: SourceLeftOut[] } {
  if (!/[\r\u0085\u2028\u2029]/.test(raw)) return { text: raw, leftOut: [] };
  const text = raw.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const leftOut = KINDS.flatMap(({ kind, pattern, others, reason }) => {
    const first = raw.search(pattern);
    if (first === -1) return [];
    const before = raw.slice(0, first).split(/\r\n?|[\n\u0085\u2028\u2029]/);
    return [
      { kind, text: raw.replace(others, ''), line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason },
    ];
  });
  return { text, leftOut };
}
