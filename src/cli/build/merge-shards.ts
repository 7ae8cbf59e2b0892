import { existsSync, readFileSync } from 'node:fs';
import { sha256 } from '../../archive/speech-cache.ts';
import type { FileSum } from '../../core/exports/file-sums.ts';
import { linkFile, putFiles } from './move-files.ts';
import type { RenderedElsewhere, RenderedFiles } from './rendered-files.ts';
import { formatShard } from './shard.ts';
import { readShardFile, SHARD_FILE, type ShardRecord } from './shard-file.ts';

/** Parts of a site that are complete and fit together. */
export interface ShardFolders extends Pick<ShardRecord, 'base' | 'site' | 'layout' | 'content' | 'code'> {
  readonly elsewhere: readonly RenderedElsewhere[];
}

/** Reads what the folders of parts say of themselves. Throws where one is missing, there twice, or of another site. */
export async function readShards(folders: readonly string[]): Promise<ShardFolders> {
  const parts: { folder: string; record: ShardRecord }[] = [];
  for (const folder of folders) parts.push({ folder, record: await readShardFile(folder) });
  const [first] = parts;
  if (first === undefined) throw new Error('Unexpected absence of folders, expected those of all parts');
  for (const part of parts) sameSite(first, part);
  const { of, base, site, layout, content, code } = first.record;
  for (let number = 1; number <= of; number++) {
    const found = parts.filter(({ record }) => record.number === number).map(({ folder }) => folder);
    if (found.length === 1) continue;
    const what = found.length === 0 ? 'absence of' : `${found.join(' and ')} for`;
    throw new Error(`Unexpected ${what} part ${formatShard({ number, of })}, expected each part once`);
  }
  return { base, ...(site === undefined ? {} : { site }), layout, content, code, elsewhere: parts.map(placed) };
}

type Part = { readonly folder: string; readonly record: ShardRecord };

/** What parts of one site have in common. */
const SAME = ['of', 'base', 'site', 'layout', 'content', 'code'] as const;
/** What `codeFingerprint` is of. */
export const CODE = 'code, packages or Node';
const PART_OF = {
  of: 'number of parts',
  base: '--base',
  site: '--site',
  layout: '--files',
  content: 'content',
  code: CODE,
} as const;

function sameSite(one: Part, other: Part): void {
  for (const key of SAME) {
    if (one.record[key] === other.record[key]) continue;
    throw new Error(
      `Unexpected ${PART_OF[key]} of ${other.folder}, expected that of ${one.folder} (${one.record[key] ?? 'none'})`,
    );
  }
}

function placed({ folder, record }: Part): RenderedElsewhere {
  return {
    files: Promise.resolve(record.files),
    placeInto: async (target) => placeChecked(record.files, folder, target),
  };
}

/** Puts files that came from another machine into their place, each as its part says that it is. */
function placeChecked(files: RenderedFiles, folder: string, target: string): void {
  putFiles(files.keys(), folder, target, (from, to, name) => {
    check(from, files.get(name));
    linkFile(from, to);
  });
}

function check(file: string, sum: FileSum | undefined): void {
  if (!existsSync(file)) throw new Error(`Unexpected absence of ${file}, expected it as ${SHARD_FILE} says`);
  const found = sha256(readFileSync(file));
  if (found !== sum?.sha256)
    throw new Error(`Unexpected SHA-256 ${found} of ${file}, expected ${sum?.sha256} as ${SHARD_FILE} says`);
}
