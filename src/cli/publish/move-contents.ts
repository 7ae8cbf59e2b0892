import { cp, readdir, rename } from 'node:fs/promises';
import path from 'node:path';

/**
 * Moves all that a folder holds into another, which has nothing of the same names. What the system does not move, as from
 * one disk to another, is copied.
 */
export async function moveContents(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    const [source, target] = [path.join(from, name), path.join(to, name)];
    await rename(source, target).catch(() => cp(source, target, { recursive: true }));
  }
}
