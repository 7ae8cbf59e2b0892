import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { publish } from '../../../src/cli/publish/publish.ts';
import { siteFolder } from '../../../src/cli/publish/replace-folder.ts';
import { randomFrom } from '../../core/search/generate.ts';

export interface KillCounts {
  /** The site was whole as the kill left it. */
  readonly whole: number;
  /** It was not there, and the next command put it back whole. */
  readonly mended: number;
  /** Neither: what was found. */
  readonly lost: readonly string[];
  /** What lay beside the output folder after one more build. */
  readonly leftovers: readonly string[];
}

const HERE = path.dirname(import.meta.filename);

/** Kills processes that do nothing but publish into one folder, two at a time, each kill at a random moment. */
export async function killPublishers(kills: number, how: 'exchange' | 'renames', seed: number): Promise<KillCounts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-kills-'));
  const out = path.join(folder, 'dist');
  const random = randomFrom(seed);
  const counts = { whole: 0, mended: 0 };
  const lost: string[] = [];
  try {
    for (let kill = 0; kill < kills; kill++) {
      const publishers = ['a', 'b'].slice(0, 1 + (kill % 2)).map((name) => startPublisher(out, how, name));
      await Promise.all(publishers.map(({ published }) => published));
      for (const { child } of publishers) {
        await sleep(random() * 20);
        child.kill('SIGKILL');
      }
      await Promise.all(publishers.map(({ closed }) => closed));
      const left = existsSync(out);
      const found = left || (await siteFolder(out)) === out ? await settledStateOf(out) : 'nothing';
      if (found !== 'whole') lost.push(found);
      else if (left) counts.whole++;
      else counts.mended++;
    }
    await publish(out, { base: '/' }, async () => {});
    const leftovers = (await readdir(folder)).filter((name) => name !== 'dist');
    return { ...counts, lost, leftovers };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function startPublisher(
  out: string,
  how: string,
  name: string,
): { child: ChildProcess; published: Promise<unknown>; closed: Promise<unknown> } {
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, [path.join(HERE, 'endless-publisher.ts'), out, how, name], {
    stdio: [...stdio],
  });
  const published = once(child.stdout ?? child, 'data');
  return { child, published, closed: once(child, 'close') };
}

/**
 * The state that stays: the program that a killed process had started to swap two folders ends after it, and may do so
 * while the files are being read.
 */
async function settledStateOf(site: string): Promise<string> {
  const found = await stateOf(site);
  if (found === 'whole') return found;
  await sleep(500);
  return stateOf(site);
}

/** `whole` where every file says the same. */
async function stateOf(site: string): Promise<string> {
  try {
    const files = ['a', 'b', 'c', 'd'].map((name) => readFile(path.join(site, name), 'utf8'));
    const said = new Set(await Promise.all(files));
    const names = (await readdir(site)).sort().join();
    return said.size === 1 && names === 'a,b,c,d,rostrum.json' ? 'whole' : `${names}: ${[...said].join()}`;
  } catch (error) {
    return String(error);
  }
}
