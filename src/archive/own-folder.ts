import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasEnded, OWNER_TAG, ownerTag } from './owner.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** How long a folder of a process on another machine, which nobody can ask, is taken to be in use. */
const A_DAY = 24 * 3600 * 1000;

/**
 * Calls with a new folder `<prefix><owner>-<random>`, which goes when the call ends or the process is told to end. Of a
 * process that was killed it stays; the next call with the same prefix removes it.
 */
export async function withOwnFolder<T>(prefix: string, work: (folder: string) => Promise<T>): Promise<T> {
  await removeLeftovers(prefix);
  const folder = ownName(prefix);
  const stopped = (signal: NodeJS.Signals): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // A process that this one started still writes there; the next call removes what is left.
    }
    process.kill(process.pid, signal); // No longer caught, it ends the process as it would have.
  };
  for (const signal of SIGNALS) process.once(signal, stopped);
  try {
    await mkdir(path.dirname(folder), { recursive: true });
    await mkdir(folder); // Of a disk that cannot be written, Node with `recursive` says that there is no such folder.
    return await work(folder);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stopped);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined); // The work counts; the next call tries again.
  }
}

/** A name that no other process takes, nor this one twice. */
export function ownName(prefix: string): string {
  return `${prefix}${ownerTag()}-${randomUUID().slice(0, 8)}`;
}

/** Removes what processes that have ended left under names with a prefix. */
export async function removeLeftovers(prefix: string): Promise<void> {
  for (const folder of await leftoversOf(prefix)) await rm(folder, { recursive: true, force: true });
}

/** Files and folders under names with a prefix whose process has ended. */
export async function leftoversOf(prefix: string): Promise<string[]> {
  const left: string[] = [];
  for (const folder of await ownedNames(prefix)) {
    const tag = OWNER_TAG.exec(path.basename(folder).slice(path.basename(prefix).length))?.[0] ?? '';
    const ended = hasEnded(tag);
    if (ended === true || (ended === 'unknown' && (await ageOf(folder)) > A_DAY)) left.push(folder);
  }
  return left;
}

/** Every file and folder `<prefix><owner>-…`, whoever's it is. */
export async function ownedNames(prefix: string): Promise<string[]> {
  const parent = path.dirname(prefix);
  const start = path.basename(prefix);
  const names = await readdir(parent).catch(() => []); // Nothing is left in a folder that is not there.
  return names
    .filter((name) => name.startsWith(start) && name.slice(start.length).search(OWNER_TAG) === 0)
    .map((name) => path.join(parent, name));
}

async function ageOf(folder: string): Promise<number> {
  return stat(folder).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}
