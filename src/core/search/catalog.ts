import { turnsBySpeaker } from '../corpus/speakers.ts';
import { TITLE_BLOCK } from '../model/block.ts';
import type { Speech } from '../model/speech.ts';
import type { Directory } from './directory.ts';
import { type IndexedBlock, indexedTextOf } from './indexed-text.ts';

/** What the browser knows of every speech before it reads one: enough to narrow, count and order results. */
export interface Catalog {
  /** By the number under which the index names them. */
  readonly speeches: readonly CatalogSpeech[];
  /** Files of the index, each with the first of its tokens, in the order of tokens. */
  readonly chunks: readonly (readonly [from: string, file: string])[];
  /** UTF-16 code units that the index has only in pairs. */
  readonly common: readonly string[];
}

export interface CatalogSpeech {
  readonly id: string;
  readonly date: string;
  readonly speaker?: string;
  /** Who speaks in a conversation, each with the numbers of their paragraphs, ascending. */
  readonly turns?: readonly (readonly [speaker: string, ...blocks: number[]])[];
  readonly occasion?: string;
  readonly place?: string;
  /** File of its text. */
  readonly file: string;
  /** A letter for each block in the order of the text: `t` for the title, `s` for a heading, `p` for a paragraph. */
  readonly blocks: string;
  /** Lengths of the blocks in UTF-16 code units. */
  readonly lengths: readonly number[];
  /** Entities it names, each as its number in the directory followed by the numbers of the blocks, ascending. */
  readonly named: readonly (readonly [entity: number, ...blocks: number[]])[];
  /** Numbers of the blocks that state a quantity, ascending. */
  readonly figures: readonly number[];
}

/** A speech that is indexed, under its number among all. */
export interface IndexedSpeech {
  readonly speech: Speech;
  /** File of its text. */
  readonly file: string;
}

export function buildCatalog(
  directory: Directory,
  indexed: readonly IndexedSpeech[],
  { chunks, common }: Pick<Catalog, 'chunks' | 'common'>,
): Catalog {
  const numbers = new Map(directory.entities.map(({ id }, number) => [id, number]));
  const speeches = indexed.map(({ speech, file }) => catalogSpeech(speech, numbers, file));
  return { speeches, chunks, common };
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

function catalogSpeech(speech: Speech, numbers: ReadonlyMap<string, number>, file: string): CatalogSpeech {
  const { blocks, mentions, figures } = indexedTextOf(speech);
  const { date, speaker, occasion, place } = speech.meta;
  const turns = turnsBySpeaker(speech);
  const blockOf = new Map(blocks.map(({ anchor }, number) => [anchor, number]));
  const named = Map.groupBy(mentions, ({ ref }) => numbers.get(ref));
  return {
    id: speech.id,
    date,
    ...(speaker === undefined ? {} : { speaker }),
    ...(turns.size === 0
      ? {}
      : {
          turns: [...turns].map(([who, own]) => [who, ...own.flatMap((anchor) => blockOf.get(anchor) ?? [])] as const),
        }),
    ...(occasion === undefined ? {} : { occasion }),
    ...(place === undefined ? {} : { place }),
    file,
    blocks: lettersOf(speech, blocks),
    lengths: blocks.map(({ start, end }) => end - start),
    named: [...named]
      .flatMap(([entity, ofEntity]) => {
        const inBlocks = new Set(ofEntity.map(({ block }) => block));
        return entity === undefined ? [] : [[entity, ...[...inBlocks].sort((a, b) => a - b)] as const];
      })
      .sort(([a], [b]) => a - b),
    figures,
  };
}

function lettersOf(speech: Speech, blocks: readonly IndexedBlock[]): string {
  const letters = blocks.map(({ anchor }) => anchor.charAt(0)).join('');
  for (const [number, anchor] of anchorsOf({ blocks: letters }).entries())
    if (anchor !== blocks[number]?.anchor)
      throw new Error(`${speech.file}: unexpected anchor ${blocks[number]?.anchor}, expected ${anchor}`);
  return letters;
}
