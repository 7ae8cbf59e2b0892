import { TITLE_BLOCK } from '../model/block.ts';
import type { Speech } from '../model/speech.ts';
import type { IndexedBlock, IndexedText } from './indexed-text.ts';

/** What the browser knows of every speech before it reads one: enough to find and order results. */
export interface Catalog {
  /** By the number under which the index names them. */
  readonly speeches: readonly CatalogSpeech[];
  /** Files of the index, each with the first of its tokens, in the order of tokens. */
  readonly chunks: ChunkTable;
  /** UTF-16 code units that the index has only in pairs. */
  readonly common: readonly string[];
  /** Files of the index whose tokens are ids of entities, and whose places are numbers of the blocks that name them. */
  readonly named: ChunkTable;
  /** Files of what results are narrowed by and counted for, each of so many speeches after another. */
  readonly details: DetailsFiles;
}

/** Files, each with the first of its tokens: all others are after it, and before the first of the next file. */
export type ChunkTable = readonly (readonly [from: string, file: string])[];

export interface DetailsFiles {
  readonly speechesInFile: number;
  readonly files: readonly string[];
}

export interface CatalogSpeech {
  readonly id: string;
  readonly date: string;
  /** File of its text. */
  readonly file: string;
  /** A letter for each block in the order of the text: `t` for the title, `s` for a heading, `p` for a paragraph. */
  readonly blocks: string;
  /** Lengths of the blocks in UTF-16 code units. */
  readonly lengths: readonly number[];
}

/** The file that has a token, if one has it: the last that starts before it. */
export function fileBefore(files: ChunkTable, token: string): string[] {
  const file = files.findLast(([from]) => from <= token)?.[1];
  return file === undefined ? [] : [file];
}

/** `text` is that of the speech, `file` where it lies. */
export function catalogSpeech(speech: Speech, { blocks }: IndexedText, file: string): CatalogSpeech {
  return {
    id: speech.id,
    date: speech.meta.date,
    file,
    blocks: lettersOf(speech, blocks),
    lengths: blocks.map(({ start, end }) => end - start),
  };
}

/** Anchors of a speech's blocks: `title`, and `s1`, `p1` … counted each for themselves, as the page counts them. */
export function anchorsOf({ blocks }: Pick<CatalogSpeech, 'blocks'>): string[] {
  const counts: Record<string, number> = {};
  return Array.from(blocks, (letter) => {
    if (letter === 't') return TITLE_BLOCK;
    const count = (counts[letter] ?? 0) + 1;
    counts[letter] = count;
    return `${letter}${count}`;
  });
}

export function isHeading({ blocks }: Pick<CatalogSpeech, 'blocks'>, block: number): boolean {
  return blocks[block] === 's';
}

function lettersOf(speech: Speech, blocks: readonly IndexedBlock[]): string {
  const letters = blocks.map(({ anchor }) => anchor.charAt(0)).join('');
  for (const [number, anchor] of anchorsOf({ blocks: letters }).entries())
    if (anchor !== blocks[number]?.anchor)
      throw new Error(`${speech.file}: unexpected anchor ${blocks[number]?.anchor}, expected ${anchor}`);
  return letters;
}
