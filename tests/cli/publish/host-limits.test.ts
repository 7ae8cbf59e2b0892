import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beyondLimits } from '../../../src/cli/publish/host-limits.ts';

const MIB = 1024 * 1024;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-limits-'));
  await mkdir(path.join(folder, 'data'));
  await writeFile(path.join(folder, 'index.html'), 'x');
  await writeFile(path.join(folder, 'data/figures.json'), new Uint8Array(2 * MIB + 1));
  await writeFile(path.join(folder, 'data/mentions.json'), new Uint8Array(4 * MIB));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a folder within the limits has no warnings', async () => {
  expect(await beyondLimits(folder, { files: 3, bytes: 4 * MIB })).toEqual([]);
});

test('too many files are counted', async () => {
  const [warning, ...others] = await beyondLimits(folder, { files: 2, bytes: 4 * MIB });
  expect(warning).toMatch(/^Unexpected 3 files, expected at most 2,/);
  expect(others).toEqual([]);
});

test('files that are too large are named, the largest first', async () => {
  const [warning] = await beyondLimits(folder, { files: 3, bytes: 2 * MIB });
  expect(warning).toMatch(/^Unexpected size of data\/mentions.json \(4 MiB\), data\/figures.json \(3 MiB\), expected/);
});
