import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a built folder says of itself: by it `serve` knows the base, and `build` that the folder is its own. */
export interface BuildInfo {
  readonly base: string;
}

const INFO_FILE = 'rostrum.json';

/**
 * Fills a folder beside the output folder and puts it in that one's place when all went well, so that the last good
 * output stays whatever happens. Throws when the output folder holds something that no build of ours wrote.
 */
export async function publish(outDir: string, info: BuildInfo, fill: (folder: string) => Promise<void>): Promise<void> {
  await refuseForeign(outDir);
  const fresh = `${outDir}.new-${process.pid}`;
  const old = `${outDir}.old-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  try {
    await fill(fresh);
    await writeFile(path.join(fresh, INFO_FILE), `${JSON.stringify({ generator: 'Rostrum', ...info })}\n`);
    if (existsSync(outDir)) await rename(outDir, old);
    await rename(fresh, outDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** What a built folder says of itself; `undefined` for a folder that no build wrote. */
export async function readBuildInfo(dir: string): Promise<BuildInfo | undefined> {
  try {
    const info: unknown = JSON.parse(await readFile(path.join(dir, INFO_FILE), 'utf8'));
    if (typeof info !== 'object' || info === null || !('base' in info) || typeof info.base !== 'string')
      return undefined;
    return { base: info.base };
  } catch {
    return undefined;
  }
}

async function refuseForeign(outDir: string): Promise<void> {
  if (!existsSync(outDir)) return;
  const names = await readdir(outDir);
  if (names.length === 0 || (await readBuildInfo(outDir)) !== undefined) return;
  throw new Error(`Unexpected files in ${outDir} that no build wrote, expected an empty folder or an earlier build`);
}
