import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

/** Whether a group of files is to be rendered here: of all processes that share a folder, the first that asks has it. */
export type Claim = (group: string) => boolean;

/** For a process that shares its work with nobody. */
export const claimsAll: Claim = () => true;

/**
 * Claims of processes that each take the next group when they are done with one, in a folder where a group that has been
 * taken is an empty file. Nobody waits for another, as with messages, which a process reads between two files at best.
 */
export function claimsIn(folder: string): Claim {
  const known = new Map<string, boolean>();
  mkdirSync(folder, { recursive: true });
  return (group) => {
    const before = known.get(group);
    if (before !== undefined) return before;
    const isOurs = isFirst(path.join(folder, createHash('sha256').update(group).digest('hex')));
    known.set(group, isOurs);
    return isOurs;
  };
}

function isFirst(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
