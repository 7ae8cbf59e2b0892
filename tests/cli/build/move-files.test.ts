import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { moveContents } from '../../../src/cli/build/move-files.ts';

const OTHER_DISK = '/dev/shm';

function folderIn(parent: string): string {
  const folder = mkdtempSync(path.join(parent, 'move-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test.each([tmpdir(), OTHER_DISK].filter(existsSync))('files and folders come to a folder in %s', async (parent) => {
  const [from, to] = [folderIn(tmpdir()), folderIn(parent)];
  mkdirSync(path.join(from, 'speeches/a'), { recursive: true });
  writeFileSync(path.join(from, 'speeches/a/index.html'), 'a');
  writeFileSync(path.join(from, 'robots.txt'), 'b');
  writeFileSync(path.join(to, 'build.json'), 'c');
  mkdirSync(path.join(to, 'speeches/b'), { recursive: true });
  writeFileSync(path.join(to, 'speeches/b/index.html'), 'd');
  moveContents(from, to);
  const read = (name: string): string => readFileSync(path.join(to, name), 'utf8');
  const names = ['speeches/a/index.html', 'robots.txt', 'build.json', 'speeches/b/index.html'];
  expect(names.map(read)).toEqual(['a', 'b', 'c', 'd']);
});
