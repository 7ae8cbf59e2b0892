import { copyFile, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';

/** Moves files, by their paths, from a folder into another that has none of them; from another disk it copies them. */
export function moveFiles(names: Iterable<string>, from: string, to: string): Promise<void> {
  return putFiles(names, from, to, (source, target) => rename(source, target).catch(() => copyFile(source, target)));
}

/** Calls for each file with where it is and where it is to be; the folder there has been made. */
export async function putFiles(
  names: Iterable<string>,
  from: string,
  to: string,
  put: (source: string, target: string, name: string) => Promise<void>,
): Promise<void> {
  const made = new Set<string>();
  for (const name of names) {
    const target = path.join(to, name);
    const folder = path.dirname(target);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await put(path.join(from, name), target, name);
  }
}
