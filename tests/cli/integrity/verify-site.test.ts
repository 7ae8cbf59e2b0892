import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderCopy, servedCopy } from '../../../src/cli/integrity/copy.ts';
import { verifySite } from '../../../src/cli/integrity/verify-site.ts';
import { contentEntries, writeIntegrity } from '../../../src/cli/integrity/write-integrity.ts';
import { servePlainly } from '../../e2e/plain-server.ts';

let folder: string;
let dir: string;
let contentDir: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-verify-'));
  dir = path.join(folder, 'site');
  contentDir = path.join(folder, 'content');
  const files = { 'index.html': '首页', '404.html': 'nothing', 'speeches/甲 乙%25.txt': 'text', 'x/index.html': '' };
  for (const [name, text] of Object.entries(files)) await write(path.join(dir, name), text);
  await write(path.join(contentDir, 'sources/a/原.txt'), '原文');
  await writeIntegrity(dir, { contentDir, speeches: [] });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

const found = async (options = {}, copy = folderCopy(dir)): Promise<string[]> =>
  (await verifySite(copy, options)).differences.map(({ what, path }) => `${what} ${path}`);

test('a copy as it was built has no differences', async () => {
  expect(await verifySite(folderCopy(dir), {})).toMatchObject({ differences: [], files: 4 });
});

test('names what was changed, lost and added', async () => {
  await write(path.join(dir, 'index.html'), '首頁');
  await rm(path.join(dir, 'x'), { recursive: true });
  await write(path.join(dir, 'y/new.html'), 'new');
  await symlink('/etc/hostname', path.join(dir, 'link'));
  expect(await found()).toEqual(['changed index.html', 'added link', 'lost x/index.html', 'added y/new.html']);
});

test('a folder in the place of a file is a lost file', async () => {
  await rm(path.join(dir, '404.html'));
  await mkdir(path.join(dir, '404.html'));
  expect(await found()).toEqual(['lost 404.html']);
});

test('a list from elsewhere shows that a file and the list were changed together', async () => {
  const against = await readFile(path.join(dir, 'integrity.json'), 'utf8');
  await write(path.join(dir, 'index.html'), 'forged');
  const { root } = await writeIntegrity(dir, { contentDir, speeches: [] });
  expect(await found()).toEqual([]);
  expect(await found({ against })).toEqual(['changed index.html', 'changed integrity.json']);
  expect(await found({ root })).toEqual([]);
  expect(await found({ root: root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) })).toEqual([
    'changed integrity.json',
  ]);
});

test('a list that is gone is no list', async () => {
  await rm(path.join(dir, 'integrity.json'));
  await expect(found()).rejects.toThrow('integrity.json');
});

test('sources that changed since the build are named', async () => {
  const content = (): ReturnType<typeof contentEntries> => contentEntries({ contentDir, speeches: [] });
  expect(await found({ content: await content() })).toEqual([]);
  await write(path.join(contentDir, 'sources/a/原.txt'), '原文。');
  await write(path.join(contentDir, 'sources/b.txt'), '');
  expect(await found({ content: await content() })).toEqual(['changed source a/原.txt', 'added source b.txt']);
});

test('a served copy is fetched file by file', async () => {
  const server = await servePlainly(dir, '/archive/');
  try {
    const copy = servedCopy(server.address);
    expect(await found({}, copy)).toEqual([]);
    await write(path.join(dir, 'index.html'), '首頁');
    await rm(path.join(dir, 'speeches/甲 乙%25.txt'));
    expect(await found({}, copy)).toEqual(['changed index.html', 'lost speeches/甲 乙%25.txt']);
  } finally {
    server.close();
  }
  expect(
    await found(
      { against: await readFile(path.join(dir, 'integrity.json'), 'utf8') },
      servedCopy('http://localhost:1/'),
    ).catch(String),
  ).toContain('no answer');
});
