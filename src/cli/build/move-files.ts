import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Moves files, by their paths, from a folder into another that has none of them; from another disk it copies them. */
export function moveFiles(names: Iterable<string>, from: string, to: string): void {
  putFiles(names, from, to, (source, target) => orCopy(renameSync, source, target));
}

/**
 * Moves all that a folder holds into another, which has no files of the same names; folders that both have are joined. From
 * another disk it copies.
 */
export function moveContents(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!entry.isDirectory()) orCopy(renameSync, source, target);
    else if (!isMoved(source, target)) {
      mkdirSync(target, { recursive: true });
      moveContents(source, target);
    }
  }
}

/** Whether a folder is where it is to be now: not where one with files is there already, nor on another disk. */
function isMoved(source: string, target: string): boolean {
  try {
    renameSync(source, target);
    return true;
  } catch {
    return false;
  }
}

/** Gives a file a second name, which costs nothing, where no program changes the file that is there; else copies it. */
export function linkFile(source: string, target: string): void {
  orCopy(linkSync, source, target);
}

/**
 * Calls for each file with where it is and where it is to be; the folder there has been made. To wait for each of many
 * small files would take longer than to do it.
 */
export function putFiles(
  names: Iterable<string>,
  from: string,
  to: string,
  put: (source: string, target: string, name: string) => void,
): void {
  const made = new Set<string>();
  for (const name of names) {
    const target = path.join(to, name);
    const folder = path.dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    put(path.join(from, name), target, name);
  }
}

function orCopy(put: (source: string, target: string) => void, source: string, target: string): void {
  try {
    put(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
