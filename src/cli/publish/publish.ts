import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { leftoversOf, withOwnFolder } from '../../archive/own-folder.ts';
import { type BuildInfo, readBuildInfo, writeBuildInfo } from './build-info.ts';
import { discard, exchangeWays, replaceFolder, siteFolder } from './replace-folder.ts';

/**
 * Fills a folder beside the output folder and puts it in that one's place when all went well, so that the last good
 * output stays whatever happens. Throws when the output folder holds something that no build of ours wrote.
 */
export async function publish(
  outDir: string,
  info: BuildInfo,
  fill: (folder: string) => Promise<void>,
  ways = exchangeWays,
): Promise<void> {
  const target = await siteFolder(outDir);
  for (const old of await leftoversOf(`${target}.old-`)) await discard(old, target);
  await refuseForeign(target);
  await withOwnFolder(`${target}.new-`, async (fresh) => {
    await writeBuildInfo(fresh, info);
    await fill(fresh);
    writeThrough(fresh);
    await replaceFolder(target, fresh, ways);
  });
}

/**
 * Has the system put on the disk what it still keeps in memory of the file system of a folder: when power fails after the
 * exchange, names could else be there without what they stand for. Systems without the command have to do without.
 */
function writeThrough(folder: string): void {
  spawnSync('sync', ['--file-system', folder], { stdio: 'ignore' });
}

async function refuseForeign(outDir: string): Promise<void> {
  if (!existsSync(outDir)) return;
  const names = await readdir(outDir);
  if (names.length === 0 || (await readBuildInfo(outDir)) !== undefined) return;
  throw new Error(`Unexpected files in ${outDir} that no build wrote, expected an empty folder or an earlier build`);
}
