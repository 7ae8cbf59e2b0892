import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FileSum } from '../../core/exports/file-sums.ts';

/** Writes a file at a path below a folder, `speeches/a/index.html`, whole or as its pieces come, and tells its sum. */
export type WriteFile = (name: string, content: Uint8Array | Iterable<string>) => FileSum;

/** A writer of files below a folder. To wait for each of many small files takes longer than to write it. */
export function fileWriter(folder: string): WriteFile {
  const made = new Set<string>();
  return (name, content) => {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return writePieces(file, content instanceof Uint8Array ? [content] : encoded(content));
  };
}

/** None of the pieces is kept. */
function writePieces(file: string, pieces: Iterable<Uint8Array>): FileSum {
  const hash = createHash('sha256');
  let bytes = 0;
  const to = openSync(file, 'w');
  try {
    for (const piece of pieces) {
      writeFileSync(to, piece);
      hash.update(piece);
      bytes += piece.length;
    }
  } finally {
    closeSync(to);
  }
  return { bytes, sha256: hash.digest('hex') };
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
