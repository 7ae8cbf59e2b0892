import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileSum } from '../../core/exports/file-sums.ts';
import { putFiles } from './move-files.ts';
import type { RenderedElsewhere, RenderedFiles } from './rendered-files.ts';
import { formatShard } from './shard.ts';
import { readShardFile, SHARD_FILE, type ShardRecord } from './shard-file.ts';

/** Parts of a site that are complete and fit together. */
export interface ShardFolders extends Pick<ShardRecord, 'base' | 'site' | 'layout' | 'fingerprint'> {
  readonly elsewhere: readonly RenderedElsewhere[];
}

/** Reads what the folders of parts say of themselves. Throws where one is missing, there twice, or of another site. */
export async function readShards(folders: readonly string[]): Promise<ShardFolders> {
  const parts: { folder: string; record: ShardRecord }[] = [];
  for (const folder of folders) parts.push({ folder, record: await readShardFile(folder) });
  const [first] = parts;
  if (first === undefined) throw new Error('Unexpected absence of folders, expected those of all parts');
  for (const part of parts) sameSite(first, part);
  const { of, base, site, layout, fingerprint } = first.record;
  for (let number = 1; number <= of; number++) {
    const found = parts.filter(({ record }) => record.number === number).map(({ folder }) => folder);
    if (found.length === 1) continue;
    const what = found.length === 0 ? 'absence of' : `${found.join(' and ')} for`;
    throw new Error(`Unexpected ${what} part ${formatShard({ number, of })}, expected each part once`);
  }
  return { base, ...(site === undefined ? {} : { site }), layout, fingerprint, elsewhere: parts.map(placed) };
}

type Part = { readonly folder: string; readonly record: ShardRecord };

/** What parts of one site have in common. */
const SAME = ['of', 'base', 'site', 'layout', 'fingerprint'] as const;
const PART_OF = {
  of: 'number of parts',
  base: '--base',
  site: '--site',
  layout: '--files',
  fingerprint: 'content or code',
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
  return { files: Promise.resolve(record.files), placeInto: (target) => copyChecked(record.files, folder, target) };
}

/** Copies files that came from another machine, each as its part says that it is. */
async function copyChecked(files: RenderedFiles, folder: string, target: string): Promise<void> {
  await putFiles(files.keys(), folder, target, async (from, to, name) => {
    const bytes = await readFile(from).catch(() => undefined);
    if (bytes === undefined) throw new Error(`Unexpected absence of ${from}, expected it as ${SHARD_FILE} says`);
    check(bytes, files.get(name), path.join(folder, name));
    await writeFile(to, bytes);
  });
}

function check(bytes: Uint8Array, sum: FileSum | undefined, file: string): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== sum?.sha256)
    throw new Error(`Unexpected SHA-256 ${sha256} of ${file}, expected ${sum?.sha256} as ${SHARD_FILE} says`);
}
