import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { folderCopy } from '../../src/cli/integrity/copy.ts';
import { verifySite } from '../../src/cli/integrity/verify-site.ts';
import { siteFolder } from '../../src/cli/publish/replace-folder.ts';
import { randomFrom } from '../core/search/generate.ts';
import { rostrum } from './site.ts';

export interface BuildKill {
  /** When, as a share of the time that a build takes. */
  readonly moment: number;
  /** `old`: the last site, byte for byte. `new`: the build was done already. Otherwise what is wrong. */
  readonly found: string;
}

/**
 * Builds a site, changes the content, and kills that many builds of it with all their processes: at random moments,
 * spread over the whole time that a build takes. After each the site is compared with the first one.
 */
export async function killBuilds(
  kills: number,
  seed: number,
  told: (kill: BuildKill) => void = () => {},
): Promise<{ readonly kills: readonly BuildKill[]; readonly leftovers: readonly string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-kills-'));
  const [content, out, saved] = ['content', 'out/dist', 'saved'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
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
    for (let i = 0; i < kills; i++) {
      const moment = (i + random()) / kills;
      await killAfter(moment * duration, build);
      const root = await rootOf(await siteFolder(out));
      const kill = { moment, found: root === old ? 'old' : root === next ? 'new' : root };
      done.push(kill);
      told(kill);
      if (kill.found !== 'old') await putBack(saved, out);
    }
    await mustBuild(build);
    return { kills: done, leftovers: (await readdir(path.dirname(out))).filter((name) => name !== 'dist') };
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

/** Starts a build in a process group of its own and kills that whole after so many milliseconds. */
async function killAfter(milliseconds: number, args: readonly string[]): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [path.resolve('src/cli/bin.mjs'), ...args], {
    stdio: 'ignore',
    detached: true,
  });
  const closed = once(child, 'close');
  await sleep(milliseconds);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
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
