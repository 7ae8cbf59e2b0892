import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a built folder says of itself: by it `serve` knows the base, and `build` that the folder is its own. */
export interface BuildInfo {
  readonly base: string;
}

const INFO_FILE = 'rostrum.json';

export async function writeBuildInfo(dir: string, info: BuildInfo): Promise<void> {
  await writeFile(path.join(dir, INFO_FILE), `${JSON.stringify({ generator: 'Rostrum', ...info })}\n`);
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
