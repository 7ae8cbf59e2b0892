import { readingOrder } from '../corpus/outline.ts';
import { TITLE_BLOCK } from '../model/block.ts';
import type { Span, Speech } from '../model/speech.ts';

/** A speech as it is searched: title, headings and paragraphs in one text, joined with nothing. */
export interface IndexedText {
  readonly text: string;
  /** In the order of the text, which they cover without gaps. */
  readonly blocks: readonly IndexedBlock[];
  readonly mentions: readonly IndexedMention[];
  /** Numbers of the blocks that state a quantity, ascending. */
  readonly figures: readonly number[];
}

export interface IndexedBlock extends Span {
  /** `p7`, `s1`, or `title`. */
  readonly anchor: string;
}

/** An entity named; `start` and `end` count in the whole text. */
export interface IndexedMention extends Span {
  readonly ref: string;
  /** Number of the block it stands in. */
  readonly block: number;
}

/**
 * Blocks are joined with nothing because the source has nothing there, so a phrase that runs across a border is found;
 * it belongs to the block where it starts.
 */
export function indexedTextOf(speech: Speech): IndexedText {
  const parts = [{ anchor: TITLE_BLOCK, text: speech.meta.title }, ...bodyOf(speech)];
  const blocks: IndexedBlock[] = [];
  let start = 0;
  for (const { anchor, text } of parts) {
    blocks.push({ anchor, start, end: start + text.length });
    start += text.length;
  }
  const numbers = new Map(blocks.map(({ anchor }, number) => [anchor, number]));
  const figures = new Set(speech.figures.flatMap(({ block }) => numbers.get(block) ?? []));
  return {
    text: parts.map(({ text }) => text).join(''),
    blocks,
    mentions: mentionsIn(speech, blocks, numbers),
    figures: [...figures].sort((a, b) => a - b),
  };
}

function bodyOf(speech: Speech): { anchor: string; text: string }[] {
  return readingOrder(speech).map((block) => ({
    anchor: block.anchor,
    text: 'heading' in block ? block.heading : block.text,
  }));
}

function mentionsIn(
  speech: Speech,
  blocks: readonly IndexedBlock[],
  numbers: ReadonlyMap<string, number>,
): IndexedMention[] {
  return speech.mentions.flatMap(({ ref, block, start, end }) => {
    const number = numbers.get(block);
    const offset = number === undefined ? undefined : blocks[number]?.start;
    if (ref === undefined || number === undefined || offset === undefined) return [];
    return [{ ref, block: number, start: offset + start, end: offset + end }];
  });
}
