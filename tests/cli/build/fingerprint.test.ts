import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentFingerprint } from '../../../src/cli/build/fingerprint.ts';

let folder: string;
const write = async (name: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-fingerprint-'));
  await write('speeches/a.md', '甲');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['a byte', () => write('speeches/a.md', '乙')],
  ['a name', () => rename(path.join(folder, 'speeches/a.md'), path.join(folder, 'speeches/b.md'))],
  ['a file more', () => write('sources/a.txt', '')],
  ['a speech in a folder with a dot, which is read', () => write('speeches/.drafts/b.md', '')],
])('another fingerprint by %s', async (_, edit) => {
  const before = await contentFingerprint(folder);
  await edit();
  expect(await contentFingerprint(folder)).not.toBe(before);
});

test('the same fingerprint whatever a system or `git` keeps in the folder', async () => {
  const before = await contentFingerprint(folder);
  await write('.git/index', 'x');
  await write('speeches/.DS_Store', 'x');
  expect(await contentFingerprint(folder)).toBe(before);
});
