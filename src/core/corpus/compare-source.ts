import { TITLE_BLOCK } from '../model/block.ts';
import type { Speech } from '../model/speech.ts';
import { type LeftOut, readScraped } from '../text/scraped.ts';
import { foldWidth } from '../text/width.ts';
import { readingOrder } from './outline.ts';

/** A piece of a source, or of a text made from it. */
export interface Piece {
  readonly text: string;
  /** What it is where it is not the same on both sides: no part of the speech, or a declared change. */
  readonly mark?: LeftOut['kind'] | 'normalized';
}

/** A block of a speech beside what it was made from; or what has no counterpart in the speech, or none in the source. */
export interface ComparedRow {
  /** `title`, `s1`, `p7`; none for what was left out between blocks. */
  readonly block?: string;
  readonly source: readonly Piece[];
  readonly text: readonly Piece[];
}

/** Where speech and source first part. */
export interface Difference {
  /** Block and offset in its text; none where the speech has no text at all. */
  readonly block: string | undefined;
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
  /** What stands before it, the same in both. */
  readonly after: string;
}

export interface SourceComparison {
  /** The first difference that is not declared; the text is faithful without one. */
  readonly difference?: Difference;
  /** Characters compared: all but white space. */
  readonly characters: number;
  /** Characters changed as declared. */
  readonly normalized: number;
  /** What of the source is no part of the speech, in its order. */
  readonly leftOut: readonly LeftOut[];
  /** Side by side. Built when asked for; empty where there is a difference. */
  readonly rows: () => readonly ComparedRow[];
}

/** A character of a speech: its block (`title`, `p7`, `s1`) and the offset in the block's text. */
interface Character {
  readonly block: string;
  readonly offset: number;
}

interface Block {
  readonly anchor: string;
  readonly text: string;
}

/**
 * Compares the text of a speech with the source it was made from, but for white space, what belongs to the page it was
 * scraped from, and what `normalized` declares. A title that the source does not have was given by an editor, and is no
 * part of the comparison. What is checked at every build and what readers are shown are both this value.
 */
export function compareWithSource(
  speech: Pick<Speech, 'meta' | 'sections' | 'paragraphs'>,
  source: string,
): SourceComparison {
  const fold = speech.meta.normalized.includes('punctuation-width') ? foldWidth : (text: string) => text;
  const { leftOut } = readScraped(source);
  const kept = keptOffsets(source, leftOut);
  const original = kept.map((offset) => source[offset]).join('');
  const expected = fold(original);
  const blocks = blocksBeside(expected, speech, fold);
  const own = textOf(blocks);
  const found = fold(own);
  const difference = found === expected ? undefined : firstDifference(found, expected, blocks);
  return {
    ...(difference && { difference }),
    characters: own.length,
    normalized: difference ? 0 : countDifferent(own, original),
    leftOut,
    rows: () => (difference ? [] : rowsOf(source, leftOut, kept, blocks)),
  };
}

/** Offsets of the characters of a source that are text: neither left out nor white space. */
function keptOffsets(source: string, leftOut: readonly LeftOut[]): number[] {
  const offsets: number[] = [];
  let next = 0;
  for (const [start, end] of gaps(leftOut)) {
    for (; next < start; next++) if (!isSpace(source[next])) offsets.push(next);
    next = Math.max(next, end);
  }
  for (; next < source.length; next++) if (!isSpace(source[next])) offsets.push(next);
  return offsets;
}

function gaps(leftOut: readonly LeftOut[]): [start: number, end: number][] {
  return leftOut.map(({ start, end }) => [start, end]);
}

/**
 * The blocks to compare, with the title where the source has it. A text may begin with the words of a title that an
 * editor gave it, and has them once only: then the title is none of the source's.
 */
function blocksBeside(
  expected: string,
  speech: Pick<Speech, 'meta' | 'sections' | 'paragraphs'>,
  fold: (text: string) => string,
): Block[] {
  const body = blocksOf(speech, false);
  const isTitled = expected.startsWith(fold(withoutSpace(speech.meta.title))) && fold(textOf(body)) !== expected;
  return isTitled ? blocksOf(speech, true) : body;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => withoutSpace(text)).join('');
}

function blocksOf(speech: Pick<Speech, 'meta' | 'sections' | 'paragraphs'>, withTitle: boolean): Block[] {
  const blocks = readingOrder(speech).map((block) => ({
    anchor: block.anchor,
    text: 'heading' in block ? block.heading : block.text,
  }));
  return withTitle ? [{ anchor: TITLE_BLOCK, text: speech.meta.title }, ...blocks] : blocks;
}

function charactersOf({ anchor, text }: Block): Character[] {
  return Array.from({ length: text.length }, (_, offset) => ({ block: anchor, offset })).filter(
    ({ offset }) => !isSpace(text[offset]),
  );
}

function firstDifference(found: string, expected: string, blocks: readonly Block[]): Difference {
  const characters = blocks.flatMap(charactersOf);
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  const place = characters[at] ?? characters.at(-1);
  return {
    block: place?.block,
    offset: place?.offset ?? 0,
    found: found.slice(at, at + 8),
    expected: expected.slice(at, at + 8),
    after: found.slice(Math.max(0, at - 8), at),
  };
}

function countDifferent(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

/** One walk over the source: the nth character of the speech is the nth that was kept of it. */
function rowsOf(
  source: string,
  leftOut: readonly LeftOut[],
  kept: readonly number[],
  blocks: readonly Block[],
): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let done = 0; // Offset in the source up to which it is shown.
  let index = 0; // Of the next character, the same in both.
  let span = 0; // Of the next span left out.
  /** Shows the source up to an offset, from what is left out and what is not. */
  const sourceUpTo = (end: number, characters: ReadonlyMap<number, string>): Piece[] => {
    const pieces: Piece[] = [];
    while (done < end) {
      while ((leftOut[span]?.end ?? Number.POSITIVE_INFINITY) <= done) span++;
      const gap = leftOut[span];
      if (gap && gap.start <= done) {
        const stop = Math.min(gap.end, end);
        pieces.push({ text: source.slice(done, stop), mark: gap.kind });
        done = stop;
        continue;
      }
      const stop = Math.min(gap?.start ?? end, end);
      for (; done < stop; done++) {
        const character = source[done] ?? '';
        const mine = characters.get(done);
        append(pieces, character, mine !== undefined && mine !== character ? 'normalized' : undefined);
      }
    }
    return pieces;
  };
  const betweenBlocks = (end: number): void => {
    const pieces = sourceUpTo(end, new Map()).filter(({ mark }) => mark !== undefined);
    if (pieces.length > 0) rows.push({ source: pieces, text: [] });
  };
  for (const { anchor, text } of blocks) {
    const pairs = new Map<number, string>();
    const ownPieces: Piece[] = [];
    const first = kept[index];
    for (const character of unitsOf(text)) {
      if (isSpace(character)) {
        append(ownPieces, character, undefined);
        continue;
      }
      const offset = kept[index++] ?? source.length;
      pairs.set(offset, character);
      append(ownPieces, character, source[offset] === character ? undefined : 'normalized');
    }
    if (first === undefined || pairs.size === 0) continue;
    betweenBlocks(first);
    const last = kept[index - 1] ?? first;
    rows.push({ block: anchor, source: sourceUpTo(last + 1, pairs), text: ownPieces });
  }
  betweenBlocks(source.length);
  return rows;
}

function append(pieces: Piece[], text: string, mark: Piece['mark']): void {
  const last = pieces.at(-1);
  if (last && last.mark === mark) pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else pieces.push(mark === undefined ? { text } : { text, mark });
}

/** UTF-16 code units, as offsets count them. */
function unitsOf(text: string): string[] {
  return text.split('');
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
