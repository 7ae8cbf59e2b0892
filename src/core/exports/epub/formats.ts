import type { Speech } from '../../model/speech.ts';
import { bytesInPieces, type ExportFile, type ExportFormat, type ExportSource } from '../format.ts';
import { lengthOfText, yearParts } from '../year-parts.ts';
import { ARCHIVE_PATH, type Book, bookOfAll, bookOfSpeech, bookOfYear, bookYears, yearPath } from './book.ts';
import { epubPieces, writeEpub } from './write-epub.ts';

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
    ...(yearParts(source, bytesOf) === undefined ? [bookFile(ARCHIVE_PATH, bookOfAll, source)] : []),
    ...years.map((year) => bookFile(yearPath(year), (source) => bookOfYear(year, source), source)),
  ];
};

function bookFile(path: string, bookOf: (source: ExportSource) => Book, source: ExportSource): ExportFile {
  return bytesInPieces(path, EPUB, () => epubPieces(bookOf(source), source));
}

/** Of the pages of a speech, compressed, as measured. */
function bytesOf(speech: Speech): number {
  return lengthOfText(speech) * 2.2 + 2000;
}
