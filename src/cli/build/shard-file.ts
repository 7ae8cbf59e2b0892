import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { jsonOrNothing } from '../json-or-nothing.ts';
import { FILE_LAYOUTS } from './file-layout.ts';
import type { RenderedFiles } from './rendered-files.ts';

/** Name of the file in the folder of a part. */
export const SHARD_FILE = 'shard.json';
const FORMAT = 'rostrum-shard-1';

const file = z.strictObject({
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  group: z.string().optional(),
});
/** A path that stays in the folder, as it may come from elsewhere. */
const name = z.string().refine((value) => value.split(/[/\\]/).every((part) => part !== '' && !/^\.\.?$|:/.test(part)));

const schema = z
  .strictObject({
    format: z.literal(FORMAT),
    number: z.int().positive(),
    of: z.int().positive(),
    /** Hashes of what it was built from, and by what: parts of one site have the same. */
    content: z.string(),
    code: z.string(),
    base: z.string(),
    site: z.string().optional(),
    layout: z.enum(FILE_LAYOUTS),
    files: z.record(name, file),
  })
  .refine(({ number, of }) => number <= of);

/** What a part says of itself. */
export type ShardRecord = Readonly<Omit<z.output<typeof schema>, 'format' | 'files'>> & {
  readonly files: RenderedFiles;
};

export async function writeShardFile(folder: string, { files, ...record }: ShardRecord): Promise<void> {
  const json = { format: FORMAT, ...record, files: Object.fromEntries(files) };
  await writeFile(path.join(folder, SHARD_FILE), `${JSON.stringify(json)}\n`);
}

/** Throws where a folder is no part of a site. */
export async function readShardFile(folder: string): Promise<ShardRecord> {
  const text = await readFile(path.join(folder, SHARD_FILE), 'utf8').catch(() => {
    throw new Error(
      `Unexpected folder ${folder} without ${SHARD_FILE}, expected one that \`rostrum build --shard\` wrote`,
    );
  });
  const read = schema.safeParse(jsonOrNothing(text));
  if (!read.success)
    throw new Error(
      `Unexpected content of ${path.join(folder, SHARD_FILE)}, expected what \`rostrum build --shard\` writes`,
    );
  const { format: _, files, ...record } = read.data;
  return { ...record, files: new Map(Object.entries(files)) };
}
