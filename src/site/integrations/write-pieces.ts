import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileSum } from '../../core/exports/file-sums.ts';

/** Writes a file as its pieces come, none of which is kept, and tells its size and checksum. */
export async function writePieces(pieces: AsyncIterable<Uint8Array>, file: string): Promise<FileSum> {
  await mkdir(path.dirname(file), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  await pipeline(counted, createWriteStream(file));
  return { bytes, sha256: hash.digest('hex') };
}
