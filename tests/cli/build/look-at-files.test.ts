import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtFiles, lookBeside, looksOf } from '../../../src/cli/build/look-at-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-look-'));
  await mkdir(path.join(folder, 'speeches'));
  await writeFile(path.join(folder, 'index.html'), 'page');
  await writeFile(path.join(folder, 'speeches/言.txt'), 'text');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['here', lookAtFiles],
  ['in a thread', lookBeside],
])('tells size and time of each file of a folder, %s', async (_, look) => {
  const { size, mtimeMs } = await stat(path.join(folder, 'speeches/言.txt'));
  const looks = await look(folder);
  expect([...looks.keys()].sort()).toEqual(['index.html', 'speeches/言.txt']);
  expect(looks.get('speeches/言.txt')).toEqual({ size, mtimeMs });
});

test.each([
  ['here', lookAtFiles],
  ['in a thread', lookBeside],
])('a folder that is not there has no files, %s', async (_, look) => {
  expect(await look(path.join(folder, 'none'))).toEqual(new Map());
});

test('a file that is not there is left out', () => {
  expect([...looksOf(folder, ['index.html', 'gone.html']).keys()]).toEqual(['index.html']);
});
