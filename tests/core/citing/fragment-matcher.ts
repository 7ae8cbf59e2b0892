import type { TextPoint } from '../../../src/core/citing/text-fragment.ts';

/** Whether a browser's dictionary lets words part inside of Chinese text at a point. */
export type Segmenter = (text: string, offset: number) => boolean;

/**
 * A small model of how a browser finds `:~:text=[prefix-,]start[,end][,-suffix]`: the first match in reading order, each
 * term within one block, the outer ends between words, white space and edges of blocks between a term and its context.
 */
export function matchFragment(
  blocks: readonly string[],
  fragment: string,
  segmenter: Segmenter,
): { from: TextPoint; to: TextPoint } | undefined {
  const terms = fragment.slice(':~:text='.length).split(',');
  const prefix = terms[0]?.endsWith('-') ? decode(terms.shift()?.slice(0, -1)) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') ? decode(terms.pop()?.slice(1)) : undefined;
  const [start = '', end] = terms.map(decode);
  for (const from of places(blocks, start)) {
    const afterStart = { block: from.block, offset: from.offset + start.length };
    if (prefix === undefined) {
      if (!between(blocks, from, segmenter)) continue;
    } else {
      const context = before(blocks, from, prefix);
      if (context === undefined || !between(blocks, context, segmenter)) continue;
    }
    if (end === undefined) {
      if (endsWell(blocks, afterStart, suffix, segmenter)) return { from, to: afterStart };
      continue;
    }
    if (!between(blocks, afterStart, segmenter)) continue;
    for (const at of places(blocks, end)) {
      if (at.block < from.block || (at.block === from.block && at.offset < afterStart.offset)) continue;
      const to = { block: at.block, offset: at.offset + end.length };
      if (between(blocks, at, segmenter) && endsWell(blocks, to, suffix, segmenter)) return { from, to };
    }
    return undefined;
  }
  return undefined;
}

function endsWell(blocks: readonly string[], to: TextPoint, suffix: string | undefined, segmenter: Segmenter): boolean {
  if (suffix === undefined) return between(blocks, to, segmenter);
  const start = skipSpace(blocks, to);
  const text = blocks[start.block] ?? '';
  if (!text.slice(start.offset).toLowerCase().startsWith(suffix.toLowerCase())) return false;
  return between(blocks, { block: start.block, offset: start.offset + suffix.length }, segmenter);
}

function before(blocks: readonly string[], from: TextPoint, prefix: string): TextPoint | undefined {
  let { block } = from;
  let text = (blocks[block] ?? '').slice(0, from.offset).trimEnd();
  while (text === '' && block > 0) text = (blocks[--block] ?? '').trimEnd();
  if (!text.toLowerCase().endsWith(prefix.toLowerCase())) return undefined;
  return { block, offset: text.length - prefix.length };
}

function skipSpace(blocks: readonly string[], { block, offset }: TextPoint): TextPoint {
  const text = blocks[block] ?? '';
  const rest = text.slice(offset);
  if (rest.trim() === '' && block + 1 < blocks.length) return skipSpace(blocks, { block: block + 1, offset: 0 });
  return { block, offset: offset + rest.length - rest.trimStart().length };
}

function* places(blocks: readonly string[], term: string): Generator<TextPoint> {
  for (const [block, text] of blocks.entries()) {
    const lower = text.toLowerCase();
    for (let at = lower.indexOf(term.toLowerCase()); at >= 0; at = lower.indexOf(term.toLowerCase(), at + 1))
      yield { block, offset: at };
  }
}

function between(blocks: readonly string[], { block, offset }: TextPoint, segmenter: Segmenter): boolean {
  const text = blocks[block] ?? '';
  const [left = '', right = ''] = [text[offset - 1], text[offset]];
  if (left === '' || right === '') return true;
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  if (!isWord(left) || !isWord(right)) return true;
  if (/\p{Script=Han}/u.test(left) || /\p{Script=Han}/u.test(right)) return segmenter(text, offset);
  return false;
}

function decode(term = ''): string {
  return decodeURIComponent(term);
}
