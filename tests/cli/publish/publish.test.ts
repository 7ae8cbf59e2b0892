import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownerTag } from '../../../src/archive/owner.ts';
import { publish } from '../../../src/cli/publish/publish.ts';
import { exchangeWays, replaceFolder, siteFolder } from '../../../src/cli/publish/replace-folder.ts';
import { killPublishers } from './kill-publishers.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-publish-'));
  out = path.join(folder, 'dist');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const site = (text: string) => (dir: string) => writeFile(path.join(dir, 'index.html'), text);
const published = (dir = out): string => readFileSync(path.join(dir, 'index.html'), 'utf8');

/** The tag of a process that ran on this machine and is no more. */
function endedTag(): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return ownerTag(pid);
}

describe.each([
  ['in one step', exchangeWays],
  ['by two renames', []],
])('%s', (_, ways) => {
  test('a site takes the place of the last one, and nothing else is left', async () => {
    await publish(out, { base: '/' }, site('old'), { ways });
    await publish(out, { base: '/a/' }, site('new'), { ways });
    expect(published()).toBe('new');
    expect(await readdir(folder)).toEqual(['dist']);
    expect((await readdir(out)).sort()).toEqual(['index.html', 'rostrum.json']);
  });

  test('a site that could not be written to its end leaves the last one', async () => {
    await publish(out, { base: '/' }, site('old'), { ways });
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const failed = publish(
      out,
      { base: '/' },
      async (dir) => {
        await site('half')(dir);
        throw full;
      },
      { ways },
    );
    await expect(failed).rejects.toThrow('no space left');
    expect(published()).toBe('old');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('of many that end at the same time one is there, whole', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `site ${i}`);
    await Promise.all(names.map((name) => publish(out, { base: '/' }, site(name), { ways })));
    expect(names).toContain(published());
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('a link stays a link, and what it leads to is replaced', async () => {
    await publish(path.join(folder, 'real'), { base: '/' }, site('old'), { ways });
    await symlink('real', out);
    await publish(out, { base: '/' }, site('new'), { ways });
    expect(published(path.join(folder, 'real'))).toBe('new');
    expect(published()).toBe('new');
  });
});

test('the site is put back where a process was killed between two renames', async () => {
  await publish(out, { base: '/' }, site('good'));
  await rename(out, `${out}.old-${endedTag()}-00000000`);
  await mkdir(`${out}.new-${endedTag()}-00000000`);
  expect(await siteFolder(out)).toBe(out);
  expect(published()).toBe('good');
});

test('also where the output folder is a link', async () => {
  await publish(path.join(folder, 'real'), { base: '/' }, site('good'));
  await symlink('real', out);
  await rename(path.join(folder, 'real'), path.join(folder, `real.old-${endedTag()}-00000000`));
  await siteFolder(out);
  expect(published()).toBe('good');
});

test('a failing rename puts the last site back', async () => {
  await publish(out, { base: '/' }, site('old'));
  await expect(replaceFolder(out, path.join(folder, 'not-there'), [])).rejects.toThrow('ENOENT');
  expect(published()).toBe('old');
});

test('folders of processes that ended are cleaned, those of running ones and of others are not', async () => {
  await publish(out, { base: '/' }, site('old'));
  const kept = [`dist.new-${ownerTag()}-00000000`, 'dist.new-idea', 'dist.old', `other.new-${endedTag()}-00000000`];
  const gone = [`dist.new-${endedTag()}-00000000`, `dist.old-${endedTag()}-00000000`];
  for (const name of [...kept, ...gone]) await mkdir(path.join(folder, name));
  await publish(out, { base: '/' }, site('new'));
  expect((await readdir(folder)).sort()).toEqual(['dist', ...kept].sort());
});

test('the number of a process that was given out again is not taken for the process', async () => {
  const [machine, pid] = ownerTag().split('-');
  const left = `${out}.new-${machine}-${pid}-000000-00000000`;
  await mkdir(left, { recursive: true });
  await publish(out, { base: '/' }, site('new'));
  expect(existsSync(left)).toBe(false);
});

test('files that no build wrote stay', async () => {
  await mkdir(out);
  await writeFile(path.join(out, 'letter.txt'), 'mine');
  await expect(publish(out, { base: '/' }, site('new'))).rejects.toThrow(
    'expected an empty folder or an earlier build',
  );
  expect(await readFile(path.join(out, 'letter.txt'), 'utf8')).toBe('mine');
});

test.each(['exchange', 'renames'] as const)('a kill while sites are replaced loses none (%s)', async (how) => {
  const { whole, mended, lost, leftovers } = await killPublishers(40, how, 20111124);
  expect({ lost, leftovers, found: whole + mended }).toEqual({ lost: [], leftovers: [], found: 40 });
});
