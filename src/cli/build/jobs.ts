import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { moveFiles } from './move-files.ts';
import type { RenderedElsewhere } from './rendered-files.ts';
import { formatShard, type Shard } from './shard.ts';
import { readShardFile } from './shard-file.ts';

/** Speeches for which it pays to have another process, which reads the archive and bundles the code of the pages anew. */
const SPEECHES_A_JOB = 60;

/** How many processes render so many speeches, if it is not said: as many as it has work for and the machine has processors. */
export function usualJobs(speeches: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(speeches / SPEECHES_A_JOB)));
}

/** Other processes that render their parts of a site while this one renders its own. */
export interface Jobs {
  readonly elsewhere: readonly RenderedElsewhere[];
  /** Ends those that still work, and waits for their end. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a process for each part but the first, with the command's own arguments, to write into `job-<n>/` of a folder
 * all but what is there of some groups.
 */
export function startJobs(jobs: number, args: readonly string[], present: ReadonlySet<string>, work: string): Jobs {
  const shards = Array.from({ length: jobs - 1 }, (_, i): Shard => ({ number: i + 2, of: jobs }));
  const list = path.join(work, 'present-groups.json');
  writeFileSync(list, JSON.stringify([...present]));
  const env = { ...process.env, [PRESENT_GROUPS]: list };
  const started = shards.map((shard) => startJob(shard, args, env, path.join(work, `job-${shard.number}`)));
  return {
    elsewhere: started.map(({ elsewhere }) => elsewhere),
    stop: async () => {
      await Promise.all(started.map(({ stop }) => stop()));
    },
  };
}

interface Job {
  readonly elsewhere: RenderedElsewhere;
  readonly stop: () => Promise<void>;
}

function startJob(shard: Shard, args: readonly string[], env: NodeJS.ProcessEnv, folder: string): Job {
  const bin = path.join(import.meta.dirname, '../bin.mjs');
  const own = ['--shard', formatShard(shard), '--out', folder];
  // Its standard output says what this process says as well.
  const child = fork(bin, ['build', ...args, ...own], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new Error(`Unexpected end (${signal ?? code}) of the process that renders part ${formatShard(shard)}`));
    });
  });
  const files = ended.then(async () => (await readShardFile(folder)).files);
  files.catch(() => undefined); // Whoever waits for it is told; nobody may be by now.
  const placeInto = async (target: string): Promise<void> => moveFiles((await files).keys(), folder, target);
  const stop = async (): Promise<void> => {
    child.kill();
    await ended.catch(() => undefined);
  };
  return { elsewhere: { files, placeInto }, stop };
}

/** Names the file that lists the groups which need not be rendered, to a process that was started for a part. */
const PRESENT_GROUPS = 'ROSTRUM_PRESENT_GROUPS';

/**
 * In a process that another one started for a part: the groups that it need not render. It ends when that one ends.
 * Nothing in a process that somebody else started.
 */
export function jobOfParent(): ReadonlySet<string> | undefined {
  const list = process.env[PRESENT_GROUPS];
  if (list === undefined) return undefined;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref(); // To wait for that does not keep the process from ending by itself.
  return new Set(JSON.parse(readFileSync(list, 'utf8')));
}
