import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a built folder says of itself: by it `serve` knows the base, and `build` that the folder is its own. */
export interface BuildInfo {
  readonly base: string;
  /** Which part of a site it holds, as `1/4`; none where it is whole. */
  readonly part?: string;
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
    const { base } = info;
    return 'part' in info && typeof info.part === 'string' ? { base, part: info.part } : { base };
  } catch {
    return undefined;
  }
}

/** The same of a folder that is to be a whole site. Throws for a part, which has links but not what they lead to. */
export async function readWholeInfo(dir: string): Promise<BuildInfo | undefined> {
  const info = await readBuildInfo(dir);
  if (info?.part === undefined) return info;
  throw new Error(
    `Unexpected part ${info.part} of a site in ${dir}, expected a whole site: join all parts with \`rostrum merge\``,
  );
}
