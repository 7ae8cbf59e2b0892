import { type Zippable, type ZippableFile, zipSync } from 'fflate';

/** A ZIP archive that is the same bytes for the same files, in their order; `stored` ones are not compressed. */
export function packFiles(
  files: Readonly<Record<string, Uint8Array | string>>,
  stored: readonly string[] = [],
): Uint8Array {
  const encoder = new TextEncoder();
  const packed: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    const file: ZippableFile = [bytes, { level: stored.includes(path) ? 0 : 6 }];
    packed[path] = file;
  }
  // The first day that ZIP knows, which counts in local time; so does this date, wherever it is made.
  return zipSync(packed, { mtime: new Date(1980, 0, 1) });
}
