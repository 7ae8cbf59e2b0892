import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Phase, timed } from '../../archive/phases.ts';
import { type Claim, claimsAll, claimsIn } from './claims.ts';
import { chosenLayout } from './file-layout.ts';
import { type JobMessage, readJobMessage } from './job-message.ts';
import { ORDERS, type Orders } from './job-of-parent.ts';
import { moveFiles } from './move-files.ts';
import { endOf } from './own-process.ts';
import type { SiteRequest } from './render-site.ts';
import type { RenderedElsewhere } from './rendered-files.ts';
import { formatShard, type Shard } from './shard.ts';
import { readShardFile } from './shard-file.ts';

/** Speeches for which it pays to have another process, which reads the archive and bundles the code of the pages anew. */
const SPEECHES_A_JOB = 60;
/**
 * Megabytes that all processes of a build may take, and that each takes for itself and for a speech of the archive: one
 * took 984 at 1,000 speeches, and 1,101 at 2,000.
 */
const MEMORY = 2500;
const MEMORY_A_JOB = 870;
const MEMORY_A_SPEECH = 0.12;

/**
 * How many processes render so many speeches of an archive, if it is not said: as many as it has work for, the machine has
 * processors, and memory holds the archive for, which each process has as a whole.
 */
export function usualJobs(speeches: number, ofArchive: number): number {
  const work = Math.floor(speeches / SPEECHES_A_JOB);
  const memory = Math.floor(MEMORY / (MEMORY_A_JOB + ofArchive * MEMORY_A_SPEECH));
  return Math.max(1, Math.min(availableParallelism(), work, memory));
}

/** What is to be rendered, and by how many processes. */
export interface JobsRequest {
  readonly jobs: number;
  /** The part of the site that they render together. */
  readonly shard: Shard;
  /** Groups of files that are there already. */
  readonly present: ReadonlySet<string>;
  /** Folder in which this process takes groups from others, where another one has started it. */
  readonly claims?: string | undefined;
}

/** Other processes that render files of a part of a site while this one does. */
export interface Jobs {
  /** Whether a group is left to this process. */
  readonly claims: Claim;
  readonly elsewhere: readonly RenderedElsewhere[];
  /** Seconds that each phase took each of them. */
  readonly seconds: () => readonly ReadonlyMap<Phase, number>[];
}

/** Starts other processes for a call, and ends those that still work when it is over. */
export async function withJobs<T>(
  request: SiteRequest,
  wanted: JobsRequest,
  work: string,
  use: (jobs: Jobs) => Promise<T>,
): Promise<T> {
  if (wanted.jobs > 1) await timed('bundle', request.pageCode.ready); // Else each would bundle it.
  const jobs = startJobs(request, wanted, work);
  try {
    return await use(jobs);
  } finally {
    await jobs.stop();
  }
}

/** Starts all processes but the first, to write into `job-<n>/` of a folder. */
function startJobs(
  request: SiteRequest,
  { jobs, shard, present, claims }: JobsRequest,
  work: string,
): Jobs & Pick<Job, 'stop'> {
  const { contentDir, content, base, site } = request;
  const args = [
    '--content',
    contentDir,
    '--base',
    base,
    ...(site === undefined ? [] : ['--site', site]),
    ...['--files', chosenLayout(), '--jobs', '1'],
  ];
  if (jobs === 1) return { claims: claims === undefined ? claimsAll : claimsIn(claims), ...noOthers };
  const orders: Orders = { present: [...present], claims: path.join(work, 'claims') };
  const file = path.join(work, 'orders.json');
  writeFileSync(file, JSON.stringify(orders));
  const start: JobStart = {
    args: [...args, '--shard', formatShard(shard)],
    env: { ...process.env, [ORDERS]: file },
    content,
  };
  const started = Array.from({ length: jobs - 1 }, (_, i) => startJob(path.join(work, `job-${i + 2}`), start));
  return {
    claims: claimsIn(orders.claims),
    elsewhere: started.map(({ elsewhere }) => elsewhere),
    seconds: () => started.map(({ seconds }) => seconds()),
    stop: async () => {
      await Promise.all(started.map(({ stop }) => stop()));
    },
  };
}

const noOthers = { elsewhere: [], seconds: () => [], stop: async () => undefined };

interface Job {
  readonly elsewhere: RenderedElsewhere;
  readonly seconds: () => ReadonlyMap<Phase, number>;
  /** Ends it if it still works, and waits for its end. */
  readonly stop: () => Promise<void>;
}

interface JobStart {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Hash of the content that its part has to be made from. */
  readonly content: string;
}

function startJob(folder: string, { args, env, content }: JobStart): Job {
  const bin = path.join(import.meta.dirname, '../bin.mjs');
  // Its standard output says what this process says as well.
  const child = fork(bin, ['build', ...args, '--out', folder], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let rendered = 0;
  let seconds: JobMessage['seconds'] = [];
  let failure: string | undefined;
  child.on('message', (value) => {
    const message = readJobMessage(value);
    rendered = message.rendered ?? rendered;
    seconds = message.seconds ?? seconds;
    failure = message.error ?? failure;
  });
  const ended = endOf(child, (how) => new Error(failure ?? unexpectedEnd(how)));
  const files = ended.then(async () => {
    const record = await readShardFile(folder);
    if (record.content === content) return record.files;
    throw new Error('Unexpected change of the content while it was read, expected it as it was: build once more');
  });
  files.then(
    ({ size }) => {
      rendered = size;
    },
    () => undefined, // Whoever waits for it is told; nobody may be by now.
  );
  const placeInto = async (target: string): Promise<void> => moveFiles((await files).keys(), folder, target);
  const stop = async (): Promise<void> => {
    child.kill();
    await ended.catch(() => undefined);
  };
  return { elsewhere: { files, rendered: () => rendered, placeInto }, seconds: () => new Map(seconds), stop };
}

function unexpectedEnd(how: string): string {
  return `Unexpected end (${how}) of a process that renders a part of the files, expected it to render all`;
}
