import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFolder, keptFolder } from '../../src/archive/kept-folder.ts';

let root: string;
let kept: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'rostrum-kept-folder-'));
  kept = path.join(root, 'cache/a');
  await mkdir(path.join(root, 'from/pages'), { recursive: true });
  await writeFile(path.join(root, 'from/entry.mjs'), 'one');
  await writeFile(path.join(root, 'from/pages/b c.mjs'), 'two');
  await keepFolder(kept, path.join(root, 'from'), ['entry.mjs', 'pages/b c.mjs']);
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('a folder is kept with its files', async () => {
  expect(await keptFolder(kept)).toEqual(['entry.mjs', 'pages/b c.mjs']);
  expect(await readFile(path.join(kept, 'pages/b c.mjs'), 'utf8')).toBe('two');
});

test.each(['changed', 'lost'])('a folder with a file that was %s is as none, and goes', async (how) => {
  const file = path.join(kept, 'pages/b c.mjs');
  await (how === 'lost' ? rm(file) : writeFile(file, 'owt'));
  expect(await keptFolder(kept)).toBeUndefined();
  expect(await readdir(path.join(root, 'cache'))).toEqual([]);
});

test('what is kept under a name stays when it is kept once more', async () => {
  await writeFile(path.join(root, 'from/entry.mjs'), 'another');
  await keepFolder(kept, path.join(root, 'from'), ['entry.mjs']);
  expect(await keptFolder(kept)).toEqual(['entry.mjs', 'pages/b c.mjs']);
});

test('a folder that nobody has asked for in a day goes when another is kept', async () => {
  await utimes(kept, 0, 0);
  await keepFolder(path.join(root, 'cache/b'), path.join(root, 'from'), ['entry.mjs']);
  expect(await readdir(path.join(root, 'cache'))).toEqual(['b']);
});
