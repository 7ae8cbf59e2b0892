import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { workFolder } from '../../src/cli/build/work-folder.ts';
import { folderCopy } from '../../src/cli/integrity/copy.ts';
import { verifySite } from '../../src/cli/integrity/verify-site.ts';
import { siteFolder } from '../../src/cli/publish/replace-folder.ts';
import { randomFrom } from '../core/search/generate.ts';
import { rostrum } from './site.ts';

export interface BuildKill {
  /** How: `SIGTERM` asks the processes to end, `SIGKILL` does not. */
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /** How many processes render; of several only the one that started the others is sent the signal. */
  readonly jobs: 1 | 2;
  /** When, as a share of the time that a build takes. */
  readonly moment: number;
  /** `old`: the last site, byte for byte. Otherwise what is wrong. */
  readonly found: string;
  /** What a process that was asked to end, and so could clean up, has left beside the site. */
  readonly leftovers: readonly string[];
  /** How many processes of it went on. */
  readonly running: number;
}

export interface BuildKills {
  readonly kills: readonly BuildKill[];
  /** How many more kills came when the new site was already in place, whole; each was made up for by another. */
  readonly late: number;
  /** What is left beside the site, and of folders to work in, after one more build. */
  readonly leftovers: readonly string[];
}

/**
 * Builds a site, changes the content, and ends that many builds of it, in one process and in two by turns: by one signal
 * and the other, at random moments that are spread over the whole time that a build takes. After each the site is compared
 * with the first one.
 */
export async function killBuilds(
  kills: number,
  seed: number,
  told: (kill: BuildKill) => void = () => {},
): Promise<BuildKills> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-kills-'));
  const content = path.join(folder, 'content');
  const out = path.join(folder, 'out/dist');
  const saved = path.join(folder, 'saved');
  const build = ['build', '--content', content, '--out', out];
  try {
    await cp('content', content, { recursive: true });
    await mustBuild(build);
    await cp(out, saved, { recursive: true });
    const old = await rootOf(out);
    await writeFile(path.join(content, 'site.yaml'), 'title: 另一个\ndescription: 另一个。\nlanguage: zh-Hans\n');
    const start = performance.now();
    await mustBuild(build);
    const duration = performance.now() - start;
    const next = await rootOf(out);
    await putBack(saved, out);

    const random = randomFrom(seed);
    const done: BuildKill[] = [];
    let late = 0;
    while (done.length < kills && late <= kills) {
      const moment = late === 0 ? (done.length + random()) / kills : random();
      const signal = random() < 0.5 ? 'SIGKILL' : 'SIGTERM';
      const jobs = done.length % 2 === 0 ? 1 : 2;
      const before = await beside(out);
      await killAfter(moment * duration, signal, [...build, '--jobs', String(jobs)], jobs === 1);
      const running = await stillRunning(folder);
      const leftovers = signal === 'SIGKILL' ? [] : (await beside(out)).filter((name) => !before.includes(name));
      const root = await rootOf(await siteFolder(out));
      if (root === next) late++;
      else {
        const kill: BuildKill = { moment, signal, jobs, found: root === old ? 'old' : root, leftovers, running };
        done.push(kill);
        told(kill);
      }
      if (root !== old) await putBack(saved, out);
    }
    await mustBuild(build);
    return { kills: done, late, leftovers: [...(await beside(out)), ...(await workFolders())] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function mustBuild(args: readonly string[]): Promise<void> {
  const { code, output } = await rostrum(...args);
  if (code !== 0) throw new Error(output);
}

async function putBack(saved: string, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await cp(saved, out, { recursive: true });
}

async function beside(out: string): Promise<string[]> {
  return (await readdir(path.dirname(out))).filter((name) => name !== path.basename(out));
}

/** Folders that builds have for themselves. */
async function workFolders(): Promise<string[]> {
  return (await readdir(path.dirname(workFolder))).filter((name) => name.startsWith(path.basename(workFolder)));
}

/** Milliseconds that a process has to notice that the one that started it has ended. */
const PATIENCE = 15_000;

/** How many processes still work for a build into a folder, where the system lists processes, when all have had time to end. */
async function stillRunning(folder: string): Promise<number> {
  for (let waited = 0; ; waited += 100) {
    const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
    const commands = await Promise.all(
      processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
    );
    const running = commands.filter((command) => command.includes(folder)).length;
    if (running === 0 || waited >= PATIENCE) return running;
    await sleep(100);
  }
}

/** Starts a build in a process group of its own and sends that, or its first process, a signal after so many milliseconds. */
async function killAfter(
  milliseconds: number,
  signal: BuildKill['signal'],
  args: readonly string[],
  group: boolean,
): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [path.resolve('src/cli/bin.mjs'), ...args], {
    stdio: 'ignore',
    detached: true,
  });
  const closed = once(child, 'close');
  await sleep(milliseconds);
  try {
    if (child.pid !== undefined) process.kill(group ? -child.pid : child.pid, signal);
  } catch {
    // It has ended by itself.
  }
  await closed;
}

/** The root of a site that is whole, byte for byte; otherwise what is wrong with it. */
async function rootOf(site: string): Promise<string> {
  try {
    const { differences, root } = await verifySite(folderCopy(site), {});
    const [first] = differences;
    await readFile(path.join(site, 'index.html'));
    return first === undefined ? root : `${first.what} ${first.path}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
