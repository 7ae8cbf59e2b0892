import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file at a path below a folder: `speeches/a/index.html`. */
export type WriteFile = (name: string, content: Uint8Array) => void;

/** A writer of files below a folder. To wait for each of many small files takes longer than to write it. */
export function fileWriter(folder: string): WriteFile {
  const made = new Set<string>();
  return (name, content) => {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  };
}
