import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { writePieces } from '../../archive/write-pieces.ts';
import type { FileSum } from '../../core/exports/file-sums.ts';
import type { Pieces } from '../../core/exports/format.ts';

/** Writes a file at a path below a folder, `speeches/a/index.html`, whole or as its pieces come, and tells its sum. */
export type WriteFile = (name: string, content: Uint8Array | Pieces) => FileSum;

/** A writer of files below a folder. To wait for each of many small files takes longer than to write it. */
export function fileWriter(folder: string): WriteFile {
  const made = new Set<string>();
  return (name, content) => {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return writePieces(file, content instanceof Uint8Array ? [content] : content);
  };
}
