import { type Zippable, type ZippableFile, zipSync } from 'fflate';

/** The first day that ZIP knows. ZIP counts in local time, and so does this date, wherever it is made. */
const FIRST_DAY = new Date(1980, 0, 1);

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
  return zipSync(packed, { mtime: FIRST_DAY });
}
