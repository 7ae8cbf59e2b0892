import { zipSync } from 'fflate';

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
export function joinFiles(files: readonly PackedFile[]): Uint8Array {
  const directoryStart = lengthOf(files.map(({ content }) => content));
  const directoryLength = lengthOf(files.map(({ entry }) => entry));
  const archive = new Uint8Array(directoryStart + directoryLength + END.length);
  const view = viewOf(archive);
  let start = 0;
  let entryStart = directoryStart;
  for (const { content, entry } of files) {
    archive.set(content, start);
    archive.set(entry, entryStart);
    view.setUint32(entryStart + FILE_START, start, true);
    start += content.length;
    entryStart += entry.length;
  }
  const end = directoryStart + directoryLength;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + END.entriesHere, files.length, true);
  view.setUint16(end + END.entries, files.length, true);
  view.setUint32(end + END.directoryLength, directoryLength, true);
  view.setUint32(end + END.directoryStart, directoryStart, true);
  return archive;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
