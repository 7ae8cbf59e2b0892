import { createHash } from 'node:crypto';
import type { Output } from '../../archive/render-plan.ts';

/** One of several parts of a site, each of which a machine or process renders: the first of four is 1 of 4. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** The only part of a site that is not parted. */
export const WHOLE: Shard = { number: 1, of: 1 };

/** More parts than any archive is worth. */
const MOST = 64_000;

/** Reads `1/4`. Throws for what names no part. */
export function parseShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of || of > MOST)
    throw new Error(`Unexpected \`--shard ${text}\`, expected a number and how many there are, such as 1/4`);
  return { number, of };
}

export function formatShard({ number, of }: Shard): string {
  return `${number}/${of}`;
}

/** Whether a file of the site belongs to a part: files of one group are in the same part. */
export function isInShard({ group }: Output, { number, of }: Shard): boolean {
  return createHash('md5').update(group).digest().readUInt32BE(0) % of === number - 1;
}
