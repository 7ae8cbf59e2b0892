import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Names, sizes and times of all files below a folder: while they are the same, nobody has saved anything there. */
export async function folderStamp(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const lines = entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const stats = statSync(file, { throwIfNoEntry: false }); // A hundred times as fast as to wait for each.
    return `${file} ${stats?.size} ${stats?.mtimeMs}`;
  });
  return lines.sort().join('\n');
}
