import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { codeFingerprint, contentFingerprint } from '../../src/cli/build/fingerprint.ts';
import { withJobs } from '../../src/cli/build/jobs.ts';
import { pageCode } from '../../src/cli/build/page-code.ts';
import type { SiteRequest } from '../../src/cli/build/render-site.ts';
import { cacheOptions } from '../../src/cli/project.ts';
import { differences } from './differences.ts';
import { rostrum } from './site.ts';

/** A part with few files, for what is tested is not in them. */
const FEW = { jobs: 2, shard: { number: 1, of: 1000 }, present: new Set<string>() };

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-jobs-'));
  content = path.join(folder, 'content');
  await cp('content', content, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.skipIf(!existsSync('/proc'))(
  'a build of which a process is killed says so, and leaves the last site',
  async () => {
    const out = path.join(folder, 'site');
    await cp(inject('committed').dir, out, { recursive: true });
    const built = rostrum('build', '--content', content, '--out', out, '--jobs', '2');
    process.kill(await processOf(content, '--shard'), 'SIGKILL');
    expect(await built).toEqual({
      code: 1,
      output: [
        '0 problems',
        'Unexpected end (SIGKILL) of a process that renders a part of the files, expected it to render all',
        `Nothing was built; ${out} is as it was.`,
        '',
      ].join('\n'),
    });
    expect((await readdir(folder)).sort()).toEqual(['content', 'site']);
    expect(await differences(inject('committed').dir, out)).toEqual([]);
  },
);

test('content that was changed while processes read it is found', async () => {
  const request = { ...(await read()), content: 'the hash of what it was before' };
  await expect(filesOfOther(request)).rejects.toThrow('Unexpected change of the content while it was read');
});

test('content that has errors by the time another process reads it is found', async () => {
  const request = await read();
  await writeFile(path.join(content, 'speeches/bad.md'), '---\ntitle: 题\n---\n\n:org[甲]{ref=nobody}');
  await expect(filesOfOther(request)).rejects.toThrow('Unexpected errors in the content, which had none before');
});

async function read(): Promise<SiteRequest> {
  const hash = await contentFingerprint(content);
  const archive = await loadArchive({ contentDir: content, base: '/', ...cacheOptions });
  const made = { code: await codeFingerprint(), base: '/', site: undefined };
  return { archive, content: hash, contentDir: content, ...made, pageCode: pageCode(made) };
}

/** What a process besides this one says that it has rendered. */
function filesOfOther(request: SiteRequest): Promise<unknown> {
  return withJobs(request, FEW, folder, async ({ elsewhere }) => elsewhere[0]?.files);
}

/** The process that has all these in its arguments, as soon as there is one. */
async function processOf(...args: readonly string[]): Promise<number> {
  for (;;) {
    for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
      const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
      if (args.every((arg) => command.includes(arg))) return Number(pid);
    }
    await sleep(20);
  }
}
