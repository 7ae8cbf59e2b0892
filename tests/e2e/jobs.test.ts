import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { differences } from './differences.ts';
import { rostrum } from './site.ts';

test.skipIf(!existsSync('/proc'))(
  'a build of which a process is killed says so, and leaves the last site',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-jobs-'));
    const out = path.join(folder, 'site');
    const content = path.join(folder, 'content');
    await cp('content', content, { recursive: true });
    await cp(inject('committed').dir, out, { recursive: true });
    const built = rostrum('build', '--content', content, '--out', out, '--jobs', '2');
    process.kill(await processOf(content, '--shard'), 'SIGKILL');
    expect(await built).toEqual({
      code: 1,
      output: [
        '0 problems',
        'Unexpected end (SIGKILL) of the process that renders part 2/2, expected it to render all',
        `Nothing was built; ${out} is as it was.`,
        '',
      ].join('\n'),
    });
    expect((await readdir(folder)).sort()).toEqual(['content', 'site']);
    expect(await differences(inject('committed').dir, out)).toEqual([]);
    await rm(folder, { recursive: true });
  },
);

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
