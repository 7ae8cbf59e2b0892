import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { leftoversOf, withOwnFolder } from '../../archive/own-folder.ts';
import { type BuildInfo, readBuildInfo, writeBuildInfo } from './build-info.ts';
import { discard, type ExchangeWay, exchangeWays, replaceFolder, siteFolder } from './replace-folder.ts';

export interface PublishOptions {
  readonly ways?: readonly ExchangeWay[];
  /** Called when the new output is in its place, while the old one is being removed. */
  readonly meanwhile?: () => Promise<void>;
}

/**
 * Fills a folder beside the output folder and puts it in that one's place when all went well, so that the last good
 * output stays whatever happens. Throws when the output folder holds something that no build of ours wrote.
 */
export async function publish(
  outDir: string,
  info: BuildInfo,
  fill: (folder: string) => Promise<void>,
  { ways = exchangeWays, meanwhile = async () => undefined }: PublishOptions = {},
): Promise<void> {
  const target = await siteFolder(outDir);
  for (const old of await leftoversOf(`${target}.old-`)) await discard(old, target);
  await refuseForeign(target);
  await withOwnFolder(`${target}.new-`, async (fresh) => {
    await writeBuildInfo(fresh, info);
    await fill(fresh);
    writeThrough(fresh);
    await replaceFolder(target, fresh, ways);
    await Promise.all([removeElsewhere(fresh), meanwhile()]);
  });
}

/**
 * Has the system put on the disk what it still keeps in memory of the file system of a folder: when power fails after the
 * exchange, names could else be there without what they stand for. Systems without the command have to do without.
 */
function writeThrough(folder: string): void {
  spawnSync('sync', ['--file-system', folder], { stdio: 'ignore' });
}

/**
 * Has the system remove a folder: to unlink each of many files takes as long as to link it, and here it would keep all else
 * waiting. What is left where there is no such command goes with the folder's owner.
 */
async function removeElsewhere(folder: string): Promise<void> {
  const child = spawn('rm', ['-rf', '--', folder], { stdio: 'ignore' });
  await new Promise<void>((resolve) => child.once('error', () => resolve()).once('close', () => resolve()));
}

async function refuseForeign(outDir: string): Promise<void> {
  if (!existsSync(outDir)) return;
  const names = await readdir(outDir);
  if (names.length === 0 || (await readBuildInfo(outDir)) !== undefined) return;
  throw new Error(`Unexpected files in ${outDir} that no build wrote, expected an empty folder or an earlier build`);
}
