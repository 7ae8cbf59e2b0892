import type { Speech } from '../../model/speech.ts';
import type { ExportFile, ExportFormat } from '../format.ts';
import { lengthOfText, yearParts } from '../year-parts.ts';
import { ARCHIVE_PATH, bookOfAll, bookOfSpeech, bookOfYear, bookYears, yearPath } from './book.ts';
import { writeEpub } from './write-epub.ts';

const EPUB = 'application/epub+zip';

/** A book of each speech. */
export const speechBooks: ExportFormat['files'] = (source) =>
  source.corpus.speeches.map((speech) => ({
    path: `speeches/${speech.id}.epub`,
    mediaType: EPUB,
    write: () => writeEpub(bookOfSpeech(speech, source), source),
  }));

/**
 * A book of each year, and one of all where that is not too large; none of an archive without speeches, since a book has
 * pages.
 */
export const archiveBooks: ExportFormat['files'] = (source): readonly ExportFile[] => {
  const years = bookYears(source.corpus);
  if (years.length === 0) return [];
  return [
    ...(yearParts(source, bytesOf) === undefined
      ? [{ path: ARCHIVE_PATH, mediaType: EPUB, write: () => writeEpub(bookOfAll(source), source) }]
      : []),
    ...years.map((year) => ({
      path: yearPath(year),
      mediaType: EPUB,
      write: () => writeEpub(bookOfYear(year, source), source),
    })),
  ];
};

/** Of the pages of a speech, compressed, as measured. */
function bytesOf(speech: Speech): number {
  return lengthOfText(speech) * 2.2 + 2000;
}
