import { pagesOf } from '../corpus/pages-of.ts';
import type { Speech } from '../model/speech.ts';
import type { ExportSource } from './format.ts';

/** Speeches of one year that a data file has a part for, where it would be too large as one. */
export interface YearPart {
  /** `2011`, and `2011-2` where a year takes several. */
  readonly name: string;
  readonly speeches: readonly Speech[];
}

const MIB = 1024 * 1024;
/** What a file may weigh by estimate, and a part of it: hosts that take 25 MB leave room for what estimates miss. */
const LARGEST = { whole: 16 * MIB, part: 10 * MIB };

/**
 * Parts of a data file by year, newest first; nothing where one file holds all, and in an archive whose files are not
 * bundled, where every file is as its host takes it. `bytesOf` estimates what a speech adds.
 */
export function yearParts(
  { corpus, isBundled = false }: Pick<ExportSource, 'corpus' | 'isBundled'>,
  bytesOf: (speech: Speech) => number,
): readonly YearPart[] | undefined {
  if (!isBundled || corpus.speeches.reduce((sum, speech) => sum + bytesOf(speech), 0) <= LARGEST.whole)
    return undefined;
  return [...Map.groupBy(corpus.speeches, ({ meta }) => meta.date.slice(0, 4))].flatMap(([year, ofYear]) =>
    pagesOf(
      ofYear.map((speech) => ({ rows: [speech], characters: bytesOf(speech) })),
      { rows: Number.POSITIVE_INFINITY, characters: LARGEST.part },
    ).map((speeches, i) => ({ name: i === 0 ? year : `${year}-${i + 1}`, speeches })),
  );
}

/** Characters of a speech. */
export function lengthOfText({ paragraphs }: Speech): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}
