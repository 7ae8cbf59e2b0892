import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownFiles } from '../../src/archive/known-files.ts';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { formatProblem } from '../../src/core/model/problem.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-archive-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const FULIAN = '---\nname: 旗妇联\nkind: mass-organization\n---\n\n旗的妇女组织。\n';
const SPEECH = '---\ntitle: 讲话\ndate: 2011\n---\n\n:org[旗妇联]做了工作。\n';

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'content', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function problems(): Promise<string[]> {
  const archive = await loadArchive({
    contentDir: path.join(folder, 'content'),
    base: '/',
    cacheDir: path.join(folder, 'cache'),
    coreDir: 'src/core',
  });
  return archive.problems.map(formatProblem);
}

test('reads speeches and entities, and finds nothing wrong in good ones', async () => {
  await write({ 'organizations/qi-fulian.md': FULIAN, 'speeches/2011/a.md': SPEECH });
  const archive = await loadArchive({
    contentDir: path.join(folder, 'content'),
    base: '/x/',
    cacheDir: path.join(folder, 'cache'),
    coreDir: 'src/core',
  });
  expect(archive.problems).toEqual([]);
  expect(archive.corpus.speeches[0]?.html).toContain('href="/x/organizations/qi-fulian/"');
});

test('reads the same from the cache as from the files, and never a stale value', async () => {
  await write({ 'organizations/qi-fulian.md': FULIAN, 'speeches/a.md': SPEECH });
  const options = {
    contentDir: path.join(folder, 'content'),
    base: '/',
    cacheDir: path.join(folder, 'cache'),
    coreDir: 'src/core',
  };
  const first = await loadArchive(options);
  expect((await loadArchive(options)).corpus.speeches).toEqual(first.corpus.speeches);
  await write({ 'organizations/qi-fulian.md': FULIAN.replace('name: 旗妇联', 'name: 妇联会') });
  expect((await problems())[0]).toContain('Unexpected name 旗妇联');
});

test('a server reads again what was saved, its registry with all that names it, and nothing else', async () => {
  await write({ 'organizations/qi-fulian.md': FULIAN, 'speeches/a.md': SPEECH, 'speeches/b.md': SPEECH });
  const read = async () => {
    const { corpus, problems } = await loadArchive({
      contentDir: path.join(folder, 'content'),
      base: '/',
      cacheDir: path.join(folder, 'cache'),
      coreDir: 'src/core',
      known: knownFiles('the same code'),
    });
    return { problems: problems.map(({ rule }) => rule), a: corpus.speechById.get('a'), b: corpus.speechById.get('b') };
  };
  const first = await read();
  await write({ 'speeches/a.md': SPEECH.replace('讲话', '改了的讲话') });
  const second = await read();
  expect(second.a?.meta.title).toBe('改了的讲话');
  expect(second.b).toBe(first.b);
  await write({ 'organizations/qi-fulian.md': FULIAN.replace('name: 旗妇联', 'name: 妇联会') });
  expect((await read()).problems.length).toBeGreaterThan(0);
  await write({ 'organizations/qi-fulian.md': FULIAN });
  await rm(path.join(folder, 'content/speeches/b.md'));
  const last = await read();
  expect([last.a?.meta.title, last.b, last.problems]).toEqual(['改了的讲话', undefined, []]);
});

test('names an unknown reference, its place and the near miss', async () => {
  await write({ 'organizations/qi-fulian.md': FULIAN, 'speeches/a.md': SPEECH.replace(']', ']{ref=qi-fulian2}') });
  expect(await problems()).toEqual([
    'content/speeches/a.md:6:1  Unexpected organization `qi-fulian2`, expected an id from content/organizations/; did you mean `qi-fulian`?  known-reference',
  ]);
});

test('names broken front matter, a name that is no id, and goes on with the rest', async () => {
  await write({ 'organizations/A b.md': FULIAN, 'speeches/a.md': SPEECH, 'speeches/b.md': '---\ntitle: [\n---\n' });
  const found = await problems();
  expect(found).toContainEqual(expect.stringMatching(/^content\/organizations\/A b\.md:1:1 {2}Unexpected file name/));
  expect(found).toContainEqual(expect.stringMatching(/^content\/speeches\/b\.md:\d+:\d+ {2}Unexpected YAML/));
});

test('names both files of a duplicate id, in whatever folders they lie', async () => {
  await write({ 'organizations/qi-fulian.md': FULIAN, 'organizations/more/qi-fulian.md': FULIAN });
  expect(await problems()).toEqual([
    'content/organizations/qi-fulian.md:1:1  Unexpected id `qi-fulian`, expected one that no other file has: content/organizations/more/qi-fulian.md has it  unique-id',
  ]);
});

test('names an id in front matter that is not the name of its file', async () => {
  await write({ 'organizations/a.md': FULIAN.replace('---\n', '---\nid: qi-fulian\n') });
  expect((await problems())[0]).toMatch(
    /^content\/organizations\/a\.md:2:5 {2}Unexpected `id: "qi-fulian"`, expected `a`/,
  );
});

test('names a file that cannot be read', async () => {
  await write({ 'speeches/a.md': Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x61) });
  await symlink(path.join(folder, 'nowhere'), path.join(folder, 'content/speeches/b.md'));
  const found = await problems();
  expect(found[0]).toMatch(/^content\/speeches\/a\.md:2:1 {2}Unexpected bytes that are no UTF-8/);
  expect(found[1]).toMatch(/^content\/speeches\/b\.md:1:1 {2}Unexpected failure to read it \(ENOENT/);
});

test('publishes nothing that lies outside the content, through whatever link', async () => {
  await write({ 'speeches/a.md': SPEECH, 'sources/a.txt': '讲话', '../secret.txt': '密', '../more/b.md': SPEECH });
  await symlink('../../secret.txt', path.join(folder, 'content/sources/secret.txt'));
  await symlink('../../more', path.join(folder, 'content/speeches/more'));
  await symlink(folder, path.join(folder, 'content/people'));
  await symlink('../secret.txt', path.join(folder, 'content/site.yaml'));
  await symlink('a.txt', path.join(folder, 'content/sources/same.txt'));
  expect((await problems()).filter((problem) => !problem.endsWith('known-reference'))).toEqual([
    'content/people:1:1  Unexpected failure to read it (it is a link to a folder), expected a readable folder  readable-file',
    'content/site.yaml:1:1  Unexpected failure to read it (it is a link that leads out of the content), expected a readable file  readable-file',
    'content/sources/secret.txt:1:1  Unexpected failure to read it (it is a link that leads out of the content), expected a readable file  readable-file',
    'content/speeches/more:1:1  Unexpected failure to read it (it is a link that leads out of the content), expected a readable file  readable-file',
  ]);
});

test('goes round no loop of links, and waits for no pipe', async () => {
  await write({ 'speeches/a.md': SPEECH.replace(':org[旗妇联]', '') });
  await symlink('.', path.join(folder, 'content/speeches/again'));
  await symlink('b.md', path.join(folder, 'content/speeches/b.md'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [path.join(folder, 'content/speeches/c.md')]);
  const found = await problems();
  expect(found[0]).toMatch(/^content\/speeches\/again:1:1 {2}Unexpected failure to read it \(it is a link to a folder/);
  expect(found[1]).toMatch(/^content\/speeches\/b\.md:1:1 {2}Unexpected failure to read it \(ELOOP/);
  if (process.platform !== 'win32') expect(found[2]).toMatch(/^content\/speeches\/c\.md:1:1 .*it is a pipe/);
});

test('refuses a file of 100 MB before it is read, and passes over such a source', async () => {
  await write({ 'speeches/a.md': SPEECH.replace(':org[旗妇联]', ''), 'speeches/b.md': '', 'sources/film.mp4': '' });
  for (const name of ['speeches/b.md', 'sources/film.mp4'])
    await truncate(path.join(folder, 'content', name), 100_000_000);
  expect(await problems()).toEqual([
    'content/sources/film.mp4:1:1  Unexpected size of 100000000 bytes, expected at most 10000000  readable-source',
    'content/speeches/b.md:1:1  Unexpected size of 100000000 bytes, expected at most 10000000  file-size',
  ]);
});

test('names a content folder that is not there', async () => {
  expect((await problems())[0]).toMatch(/^content:1:1 {2}Unexpected failure to read it .*expected a folder/);
});

test('compares the text with its source, and names the first differing place', async () => {
  const source = '讲话\n旗妇联做了很多工作。\n后来也是。';
  const front = SPEECH.replace('date: 2011', 'date: 2011\nsource: { file: a.txt }');
  await write({
    'sources/a.txt': source,
    'organizations/qi-fulian.md': FULIAN,
    'speeches/a.md': `${front}\n后来也是。`,
  });
  expect(await problems()).toEqual([
    'content/speeches/a.md:7:12  Unexpected `工作。后来也是。` after 讲话旗妇联做了, expected `很多工作。后来也` as in content/sources/a.txt  faithful-text',
  ]);
  await write({ 'speeches/a.md': `${front.replace('做了', '做了很多')}\n后来也是。` });
  expect(await problems()).toEqual([]);
});
