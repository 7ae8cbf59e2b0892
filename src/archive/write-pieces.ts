import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { FileSum } from '../core/exports/file-sums.ts';
import type { Pieces } from '../core/exports/format.ts';

/** Writes a file as its pieces come, of which none is kept, and tells its sum. */
export function writePieces(file: string, pieces: Pieces): FileSum {
  const hash = createHash('sha256');
  let bytes = 0;
  const to = openSync(file, 'w');
  try {
    for (const piece of pieces) {
      const content = typeof piece === 'string' ? Buffer.from(piece) : piece;
      writeFileSync(to, content);
      hash.update(content);
      bytes += content.length;
    }
  } finally {
    closeSync(to);
  }
  return { bytes, sha256: hash.digest('hex') };
}
