import type { Line } from './lines.ts';
import type { LeftLine } from './page-lines.ts';

const LONGEST_WORD = 40;
const CUT_WORD = /(?<head>\p{Ll}{2,})[-‐]$/u;
const WORD = /[\p{L}]+(?:[-‐][\p{L}]+)*/gu;

/**
 * Joins words that were hyphenated at the end of a line. The hyphen goes where the whole word stands in the text without
 * one; else it may be the word's own (`well-known`) and stays, without a blank behind it.
 */
export function joinHyphenated(lines: readonly Line[]): { lines: Line[]; left: LeftLine[] } {
  if (!lines.some(({ text }) => /[-‐]$/.test(text.slice(-1)))) return { lines: [...lines], left: [] };
  const words = new Set(lines.flatMap(({ text }) => (text.match(WORD) ?? []).map((word) => word.toLowerCase())));
  const left: LeftLine[] = [];
  const joined = [...lines];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const head = CUT_WORD.exec(line.text.slice(-LONGEST_WORD))?.groups?.head;
    const tail = next?.joint !== '\n' ? /^\p{Ll}+/u.exec(next?.text ?? '')?.[0] : undefined;
    if (head === undefined || next === undefined || tail === undefined) continue;
    const before = joined[i + 1];
    if (before) joined[i + 1] = { ...before, joint: '' };
    if (!words.has(head + tail)) continue;
    const own = joined[i];
    if (own) joined[i] = { ...own, text: own.text.slice(0, -1) };
    const end = line.start + line.text.length;
    left.push({
      start: end - 1,
      end,
      kind: 'hyphen',
      reason: `${head}- ends a line, ${tail} begins the next, and ${head + tail} stands in the text`,
    });
  }
  return { lines: joined, left };
}
