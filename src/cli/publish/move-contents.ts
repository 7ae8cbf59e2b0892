import { cpSync, existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/**
 * Moves all that a folder holds into another, which has no files of the same names; folders that both have are joined. What
 * the system does not move, as from one disk to another, is copied.
 */
export function moveContents(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveContents(source, target);
    else
      try {
        renameSync(source, target);
      } catch {
        cpSync(source, target, { recursive: true });
      }
  }
}
