import { spawnSync } from 'node:child_process';
import { existsSync, readlinkSync, realpathSync, renameSync, type Stats, statSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownedNames, ownName } from '../../archive/own-folder.ts';

/** A command that exchanges the names of two folders in one step of the system, or fails and changes nothing. */
export type ExchangeWay = (one: string, other: string) => readonly [command: string, ...args: string[]];

/** `renameat2(2)` has no name in Perl. */
const RENAMEAT2: Readonly<Record<string, number>> = { x64: 316, arm64: 276, riscv64: 276, loong64: 276 };

/**
 * Linux exchanges two folders in one step, so that there is no moment without a site, but Node does not offer it. From
 * coreutils 9.5 on `mv` does, from util-linux 2.40 on `exch`; Perl, which is nearly everywhere, asks the system itself.
 */
export const exchangeWays: readonly ExchangeWay[] =
  process.platform === 'linux'
    ? [
        (one, other) => ['mv', '--exchange', '--no-target-directory', one, other],
        (one, other) => ['exch', one, other],
        (one, other) => [
          'perl',
          '-e',
          'exit(syscall(0 + shift, -100, shift, -100, shift, 2) == 0 ? 0 : 1)',
          String(RENAMEAT2[process.arch] ?? -1),
          one,
          other,
        ],
      ]
    : [];

/**
 * Puts `fresh` in the place of `target`, in one step of the system where one of the ways can; `fresh`, if it is there
 * afterwards, is what `target` was. Where none can, two renames follow each other at once, and what is killed between
 * them leaves `<target>.old-…`, from which `siteFolder` puts the site back. Of two processes the later one wins.
 */
export async function replaceFolder(target: string, fresh: string, ways: readonly ExchangeWay[]): Promise<void> {
  if (isThere(target) && ways.some((way) => exchange(way, target, fresh))) return;
  for (;;) {
    const old = ownName(`${target}.old-`);
    const moved = renameIfThere(target, old);
    try {
      renameSync(fresh, target); // Nothing comes between these two: no await, no signal handler.
      if (moved) await discard(old, target);
      return;
    } catch (error) {
      if (!isThere(target)) {
        if (moved) restore(old, target);
        throw error;
      }
      if (moved) await discard(old, target); // Another process has put its site there meanwhile.
    }
  }
}

/**
 * The folder that an output folder is, behind a link if it is one. Where a process was killed between the two renames of
 * `replaceFolder`, the last good site is put back there first.
 */
export async function siteFolder(outDir: string): Promise<string> {
  const target = behindLinks(outDir);
  for (let waited = 0; waited <= PATIENCE; waited += 50) {
    if (isThere(target)) return target;
    const [newest] = await newestFirst(await ownedNames(`${target}.old-`));
    if (newest === undefined) return target;
    if (waited < PATIENCE) await sleep(50);
    else restore(newest, target);
  }
  return target;
}

/** Milliseconds in which a process that is between its renames, not dead, has done the second. */
const PATIENCE = 500;

/** Removes a folder that was a site; under another name first, so that half of it is never taken for one. */
export async function discard(old: string, target: string): Promise<void> {
  const doomed = ownName(`${target}.new-`);
  await rename(old, doomed).catch(() => undefined); // Somebody else has taken it away, or put it back.
  await rm(doomed, { recursive: true, force: true });
}

/** Whether it was done is told by the name that no other process touches, not by what the command says of itself. */
function exchange(way: ExchangeWay, target: string, fresh: string): boolean {
  const { ino } = statSync(fresh);
  const [command, ...args] = way(target, fresh);
  spawnSync(command, args, { stdio: 'ignore' });
  return isThere(fresh)?.ino !== ino;
}

/** A link may lead to a folder that is not there just now. */
function behindLinks(outDir: string): string {
  try {
    return existsSync(outDir) ? realpathSync(outDir) : path.resolve(path.dirname(outDir), readlinkSync(outDir));
  } catch {
    return outDir;
  }
}

function isThere(folder: string): Stats | undefined {
  return statSync(folder, { throwIfNoEntry: false });
}

function renameIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Puts a site back, unless another process has put one there by now. */
function restore(old: string, target: string): void {
  try {
    renameIfThere(old, target);
  } catch (error) {
    if (!isThere(target)) throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function newestFirst(folders: readonly string[]): Promise<string[]> {
  const dated = await Promise.all(
    folders.map(async (folder) => ({
      folder,
      time: await stat(folder).then(
        ({ ctimeMs }) => ctimeMs,
        () => 0,
      ),
    })),
  );
  return dated.sort((a, b) => b.time - a.time).map(({ folder }) => folder);
}
