import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LeftFile, takeOverAll } from '../../../src/cli/build/take-over.ts';
import { listFiles } from '../../../src/cli/integrity/digest.ts';

let folder: string;
const left = new Map<string, LeftFile>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-take-over-'));
  for (let i = 0; i < 1200; i++) {
    const name = `speeches/${i % 30}/${i}.txt`;
    const file = path.join(folder, 'last', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `text ${i}`);
    const { size, mtimeMs } = await stat(file);
    left.set(name, { size, mtimeMs });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([5, 1200])('gives %d files a second name in another folder', async (count) => {
  const [from, to] = [path.join(folder, 'last'), path.join(folder, `fresh-${count}`)];
  await mkdir(to);
  const files = new Map([...left].slice(0, count));
  await takeOverAll({ files, from, to });
  expect((await listFiles(to)).sort()).toEqual([...files.keys()].sort());
});

test.each([5, 1200])('refuses a file among %d that is not as it was left', async (count) => {
  const [name = '', was] = [...left][2] ?? [];
  const files = new Map([...left].slice(0, count)).set(name, { mtimeMs: 0, ...was, size: 1 });
  const to = path.join(folder, `refused-${count}`);
  await expect(takeOverAll({ files, from: path.join(folder, 'last'), to })).rejects.toThrow(
    `Unexpected change of ${path.join(folder, 'last', name)}`,
  );
});
