import { zipSync } from 'fflate';
import { joinBytes, lengthOf } from './join-bytes.ts';

/** Length of what ends an archive, and where in it stands what (PKWARE's APPNOTE.TXT, 4.3.16). */
const END = { length: 22, entriesHere: 8, entries: 10, directoryLength: 12, directoryStart: 16 } as const;
/** Where an entry of the directory says at which byte its file begins (4.3.12). */
const FILE_START = 42;

/** A file as it stands in an archive, once compressed for all that hold it. */
export interface PackedFile {
  /** Its header and what it holds. */
  readonly content: Uint8Array;
  /** Its entry in the directory at the archive's end. */
  readonly entry: Uint8Array;
}

/** A ZIP archive that is the same bytes for the same files, in their order; `stored` ones are not compressed. */
export function packFiles(
  files: Readonly<Record<string, Uint8Array | string>>,
  stored: readonly string[] = [],
): Uint8Array {
  return joinFiles(Object.entries(files).map(([path, content]) => packFile(path, content, stored.includes(path))));
}

/** A file for one archive or many; a text in UTF-8. */
export function packFile(path: string, content: Uint8Array | string, stored = false): PackedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  // The first day that ZIP knows, which counts in local time; so does this date, wherever it is made.
  const mtime = new Date(1980, 0, 1);
  const archive = zipSync({ [path]: [bytes, { level: stored ? 0 : 6 }] }, { mtime });
  const end = archive.length - END.length;
  const start = viewOf(archive).getUint32(end + END.directoryStart, true);
  return { content: archive.slice(0, start), entry: archive.slice(start, end) };
}

/** An archive of packed files, in their order: the files, then the directory that says where each begins. */
export function joinFiles(files: Iterable<PackedFile>): Uint8Array {
  return joinBytes([...joinedFiles(files)]);
}

/** The same in pieces: of a file nothing is held once it is passed, but its entry. */
export function* joinedFiles(files: Iterable<PackedFile>): Generator<Uint8Array> {
  const entries: Uint8Array[] = [];
  let start = 0;
  for (const { content, entry } of files) {
    const here = entry.slice(); // What is packed once stands in several archives.
    viewOf(here).setUint32(FILE_START, start, true);
    entries.push(here);
    start += content.length;
    yield content;
  }
  yield* entries;
  const end = new Uint8Array(END.length);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(END.entriesHere, entries.length, true);
  view.setUint16(END.entries, entries.length, true);
  view.setUint32(END.directoryLength, lengthOf(entries), true);
  view.setUint32(END.directoryStart, start, true);
  yield end;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
