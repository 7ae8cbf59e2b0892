import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FolderSize {
  readonly bytes: number;
  readonly files: number;
}

/** Of all files in a folder and its folders. */
export async function folderSize(folder: string): Promise<FolderSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.length };
}
