import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withOwnFolder } from './own-folder.ts';
import { sha256 } from './speech-cache.ts';

/** What the files of a kept folder are, beside them: a line with a sum and a path for each. */
const SUMS = 'sums.txt';
/** Milliseconds after which a folder that nobody has asked for goes when another one is kept. */
const A_DAY = 24 * 3600 * 1000;

/** Keeps files of another folder, by their paths, in a folder of a cache: all or none. What is there already stays. */
export async function keepFolder(folder: string, from: string, names: readonly string[]): Promise<void> {
  await removeUnused(path.dirname(folder));
  await withOwnFolder(`${folder}.`, async (fresh) => {
    copyFiles(names, from, fresh);
    await writeFile(path.join(fresh, SUMS), sumsOf(fresh, names));
    await rename(fresh, folder).catch(() => undefined); // Another process has kept the same.
  });
}

/** Paths of the files that a folder keeps; nothing where there is none, or where one of them is damaged: then it goes. */
export async function keptFolder(folder: string): Promise<readonly string[] | undefined> {
  try {
    const sums = readFileSync(path.join(folder, SUMS), 'utf8');
    const names = sums.split('\n').map((line) => line.slice(line.indexOf(' ') + 1));
    if (sumsOf(folder, names) !== sums)
      throw new Error(`Unexpected bytes in ${folder}, expected them as they were kept`);
    const now = new Date();
    await utimes(folder, now, now);
    return names;
  } catch {
    await rm(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** Copies files, by their paths, from a folder into another. */
export function copyFiles(names: readonly string[], from: string, to: string): void {
  for (const name of names) {
    const target = path.join(to, name);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(from, name), target);
  }
}

async function removeUnused(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const folder = path.join(parent, name);
    const used = await stat(folder).catch(() => undefined); // Another process has removed it.
    if (used !== undefined && Date.now() - used.mtimeMs > A_DAY) await rm(folder, { recursive: true, force: true });
  }
}

function sumsOf(folder: string, names: readonly string[]): string {
  return names.map((name) => `${sha256(readFileSync(path.join(folder, name)))} ${name}`).join('\n');
}
