import type { Block } from './block.ts';
import type { CleanText } from './clean.ts';

/**
 * Names, in the blocks that were made of them, the lines that might be no part of the speech. Blocks hold the characters
 * of the source in its order but for the title, what was left out, and white space: so a line is found by counting.
 */
export function withDoubtfulLines(blocks: readonly Block[], clean: CleanText): Block[] {
  const { source, doubts, leftOut, title } = clean;
  if (doubts.length === 0) return [...blocks];
  const marked = [...blocks];
  let [at, gap, index] = [0, 0, 0];
  let count = -lengthOf(title ?? ''); // Characters of the body before `at`.
  let before = 0; // Characters of the blocks before `index`.
  for (const { start, end, reason } of doubts) {
    for (; at < start; at++) {
      while ((leftOut[gap]?.end ?? source.length) <= at && gap < leftOut.length) gap++;
      const isOut = (leftOut[gap]?.start ?? source.length) <= at;
      if (!isOut && /\S/.test(source[at] ?? ' ')) count++;
    }
    for (; index < blocks.length && before + lengthOf(textOf(blocks[index])) <= count; index++)
      before += lengthOf(textOf(blocks[index]));
    const block = marked[index];
    if (block === undefined || block.kind === 'break' || count < before) continue;
    const message = `Unexpected line \`${source.slice(start, end)}\`, which might be no part of the speech: ${reason}; kept`;
    const offset = offsetOf(block.text, count - before);
    marked[index] = { ...block, doubts: [...block.doubts, { offset, message }] };
  }
  return marked;
}

function textOf(block: Block | undefined): string {
  return block === undefined || block.kind === 'break' ? '' : block.text;
}

function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Offset in a text of the character that has so many before it, white space not counted. */
function offsetOf(text: string, count: number): number {
  let left = count;
  for (let i = 0; i < text.length; i++) if (/\S/.test(text[i] ?? ' ') && left-- === 0) return i;
  return 0;
}
