import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentEntries } from '../../src/cli/integrity/write-integrity.ts';
import { importReport } from '../../src/core/importer/report.ts';
import { encode } from '../core/importer/encodings/encode.ts';
import { goodSources } from '../core/importer/good-sources.ts';
import { runRostrum } from './run-rostrum.ts';

let root: string;
let number = 0;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'rostrum-import-'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

const speech = (title: string): string => `${title}\n（2013年3月5日）\n同志们:\n今天开会。\n`;

/** A new folder with files in `in/`, and what imports them into `content/` of it. */
async function setUp(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = path.join(root, String(number++));
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  await mkdir(at('in'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(at('in', name)), { recursive: true });
    await writeFile(at('in', name), text);
  }
  const run = (...args: string[]) => runRostrum('import', ...args, '--content', at('content'));
  const read = (name: string): Promise<string> => readFile(at('content', name), 'utf8');
  return { at, run, read };
}

/** Every file of a folder with its bytes and when it was written. */
async function stateOf(folder: string): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const stats = await stat(path.join(folder, name));
    if (stats.isFile()) state[name] = `${stats.mtimeMs} ${await readFile(path.join(folder, name), 'base64')}`;
  }
  return state;
}

test('imports a folder, goes on past a file that fails, and ends with a table', async () => {
  const { at, run, read } = await setUp({
    'b.txt': speech('讲话'),
    'sub/a.txt': speech('致辞'),
    'bad.txt': '没有日期的话。',
    'picture.jpg': '',
    '.hidden.txt': '',
  });
  const { code, stdout, stderr } = await run(at('in'));
  expect(code).toBe(1);
  expect(stderr).toContain('bad.txt:1:1  Unexpected speech without a date');
  const rows = stdout.trim().split('\n');
  expect(rows.map((row) => row.split(/ +/)[0])).toEqual(['outcome', 'imported', 'failed', 'imported', 'skipped', '4']);
  expect(rows.at(-1)).toBe('4 files: 2 imported, 0 unchanged, 0 edited, 1 skipped, 1 failed');
  expect(await read('speeches/2013-a.md')).toContain('file: sub/a.txt');
  const report = importReport.parse(JSON.parse(await read('sources/sub/a.txt.import.json')));
  expect(report).toMatchObject({ source: { file: 'sub/a.txt' }, speech: { id: '2013-a' }, leftOut: [] });
  expect((await runRostrum('check', '--content', at('content'))).stdout).toContain('0 problems');
});

test('changes nothing when it runs again', async () => {
  const { at, run } = await setUp({ 'a.txt': speech('讲话'), 'sub/b.txt': speech('致辞') });
  await run(at('in'));
  const before = await stateOf(at('content'));
  const again = await run(at('in'));
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('2 unchanged') });
  expect(await stateOf(at('content'))).toEqual(before);
});

test('names lines that many files have in common, and keeps them', async () => {
  const files = ['甲', '乙', '丙'].map((name) => [`${name}.txt`, `${speech(`${name}县讲话`)}长江日报数字版\n`]);
  const { at, run, read } = await setUp(Object.fromEntries(files));
  const { stdout } = await run(at('in'));
  expect(stdout).toContain('3 speeches have the line `长江日报数字版`');
  const written = (await readdir(at('content', 'speeches'))).map((name) => read(`speeches/${name}`));
  for (const text of await Promise.all(written)) expect(text).toContain('长江日报数字版');
  expect(written).toHaveLength(3);
});

test('keeps what a person edited, and saves it before it is written over by force', async () => {
  const { at, run, read } = await setUp({ 'a.txt': speech('讲话') });
  await run(at('in/a.txt'));
  const written = await read('speeches/2013-a.md');
  const edited = written.replace('status: draft', 'status: reviewed');
  await writeFile(at('content/speeches/2013-a.md'), edited);
  const kept = await run(at('in/a.txt'));
  expect(kept).toMatchObject({ code: 0, stdout: expect.stringContaining('stays as it is; it was edited') });
  expect(await read('speeches/2013-a.md')).toBe(edited);
  const forced = await run(at('in/a.txt'), '--force');
  expect(forced).toMatchObject({ code: 0, stdout: expect.stringContaining('2013-a.md.bak') });
  expect(await read('speeches/2013-a.md')).toBe(written);
  expect(await read('speeches/2013-a.md.bak')).toBe(edited);
});

test('does not take for an edit what was annotated by rule', async () => {
  const { at, run, read } = await setUp({ 'a.txt': `${speech('讲话')}去年培训300人。` });
  await run(at('in/a.txt'), '--no-annotate');
  const file = at('content/speeches/2013-a.md');
  await runRostrum('annotate', file, '--write', '--content', at('content'));
  expect(await read('speeches/2013-a.md')).toContain(':figure[300人]');
  expect((await run(at('in/a.txt'))).stdout).toContain('the same already');
});

test('finds a speech whose file was renamed', async () => {
  const { at, run, read } = await setUp({ 'a.txt': speech('讲话') });
  await run(at('in/a.txt'));
  await writeFile(at('content/speeches/2013-jianghua.md'), await read('speeches/2013-a.md'));
  await rm(at('content/speeches/2013-a.md'));
  expect(await run(at('in/a.txt'))).toMatchObject({ code: 0, stdout: expect.stringContaining('2013-jianghua.md') });
  expect(await readdir(at('content/speeches'))).toEqual(['2013-jianghua.md']);
});

test('refuses another source of the same name', async () => {
  const { at, run, read } = await setUp({ 'a.txt': speech('讲话'), 'other/a.txt': speech('致辞') });
  const both = await run(at('in/a.txt'), at('in/other/a.txt'));
  expect(both).toMatchObject({ code: 1, stderr: expect.stringContaining('unique-source') });
  await writeFile(at('in/a.txt'), speech('改过的讲话'));
  const changed = await run(at('in/a.txt'));
  expect(changed).toMatchObject({ code: 1, stderr: expect.stringContaining('Unexpected other file') });
  expect(await read('sources/a.txt')).toBe(speech('讲话'));
});

test('tells when a source was changed where it lies, and imports it anew by force', async () => {
  const { at, run, read } = await setUp({ 'a.txt': speech('讲话') });
  await run(at('in/a.txt'));
  const source = at('content/sources/a.txt');
  await writeFile(source, speech('改过的讲话'));
  expect(await run(source)).toMatchObject({ code: 1, stderr: expect.stringContaining('Unexpected change of') });
  expect(await run(source, '--force')).toMatchObject({ code: 0 });
  expect(await read('speeches/2013-a.md')).toContain('title: 改过的讲话');
});

test('reads every format and encoding, so that the archive can be checked', async () => {
  const sources = await goodSources();
  const { at, run } = await setUp(Object.fromEntries(sources.map(({ name, bytes }) => [name, bytes])));
  const { code, stdout } = await run(at('in'), '--json');
  expect(code).toBe(0);
  const { files } = JSON.parse(stdout);
  expect(files.map(({ encoding }: { encoding: { name: string } }) => encoding.name).sort()).toEqual([
    'big5',
    'gb18030',
    'utf-16le',
    ...Array(5).fill('utf-8'),
  ]);
  expect((await runRostrum('check', '--content', at('content'))).stdout).toContain('0 problems');
});

test('believes an encoding that is given, and the check does too', async () => {
  const { at, run, read } = await setUp({ '2013.txt': encode('掌声。', 'gb18030') });
  expect(await run(at('in/2013.txt'), '--encoding', 'gbk2')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('did you mean `gbk`?'),
  });
  expect(await run(at('in/2013.txt'), '--encoding', 'gbk')).toMatchObject({ code: 0 });
  expect(await read('speeches/2013.md')).toContain('掌声。');
  expect((await runRostrum('check', '--content', at('content'))).stdout).toContain('0 problems');
});

test('gives sources of one name in several folders ids of their own, the same each time', async () => {
  const { at, run } = await setUp({ 'a/x.txt': speech('讲话'), 'b/x.txt': speech('致辞'), 'x.txt': speech('开幕词') });
  await run(at('in'));
  const before = await stateOf(at('content'));
  expect(Object.keys(before).filter((name) => name.endsWith('.md'))).toEqual([
    'speeches/2013-b-x.md',
    'speeches/2013-x-2.md',
    'speeches/2013-x.md',
  ]);
  expect((await run(at('in'))).stdout).toContain('3 unchanged');
});

test('reads a pattern that the shell left as it is', async () => {
  const { at, run, read } = await setUp({
    'a/1.txt': speech('讲话'),
    'a/2.md': speech('致辞'),
    'b/1.txt': speech('报告'),
  });
  expect((await run(at('in/**/1.txt'))).stdout).toContain('2 imported');
  expect(await read('sources/b/1.txt')).toBe(speech('报告'));
  expect(await run(at('in/*.rtf'))).toMatchObject({ code: 1, stderr: expect.stringContaining('matches nothing') });
});

test.skipIf(process.platform === 'win32')(
  'refuses links out of the folder, pipes and giants, and waits for nothing',
  async () => {
    const { at, run } = await setUp({ 'a.txt': speech('讲话'), 'giant.txt': '' });
    await writeFile(path.join(root, 'secret.txt'), speech('秘密'));
    await symlink(path.join(root, 'secret.txt'), at('in/link.txt'));
    await symlink(at('in/a.txt'), at('in/inside.txt'));
    await symlink('..', at('in/loop'));
    await promisify(execFile)('mkfifo', [at('in/pipe.txt')]);
    await truncate(at('in/giant.txt'), 10_000_001);
    const { code, stdout, stderr } = await run(at('in'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/giant\.txt:1:1 {2}Unexpected file of 11 MB, expected at most 10 MB/);
    expect(stderr).toMatch(/link\.txt:1:1 {2}Unexpected link that leads out/);
    expect(stderr).toMatch(/loop:1:1 {2}Unexpected link that leads out/);
    expect(stderr).toMatch(/pipe\.txt:1:1 {2}Unexpected pipe/);
    expect(stdout).toContain('1 imported');
    expect(await readdir(at('content/speeches'))).toEqual(['2013-a.md']);
    expect(await run(at('in/pipe.txt'))).toMatchObject({ code: 1 });
  },
);

test('says what it would do, and writes nothing', async () => {
  const { at, run } = await setUp({ 'a.txt': speech('讲话'), 'b.txt': speech('致辞') });
  const { code, stdout } = await run(at('in'), '--dry-run', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    dryRun: true,
    counts: { imported: 2, failed: 0 },
    files: [
      { file: at('in/a.txt'), outcome: 'imported', speech: '2013-a' },
      { file: at('in/b.txt'), outcome: 'imported', speech: '2013-b', account: { leftOut: 0 } },
    ],
  });
  await expect(stat(at('content'))).rejects.toThrow('ENOENT');
});

test('takes an id or a date for one file only', async () => {
  const { at, run, read } = await setUp({ 'a.txt': '今天开会。', 'b.txt': '明天开会。' });
  expect(await run(at('in'), '--date', '2013')).toMatchObject({ code: 1, stdout: '' });
  expect(await run(at('in/a.txt'), '--date', '2013', '--id', 'kaihui')).toMatchObject({ code: 0 });
  expect(await read('speeches/kaihui.md')).toContain('date: 2013\n');
  // Another date is asked for: what nobody edited is written anew.
  expect(await run(at('in/a.txt'), '--date', '2014')).toMatchObject({ code: 0 });
  expect(await read('speeches/kaihui.md')).toContain('date: 2014\n');
  expect(await run(at('in/a.txt'), '--id', 'huiyi')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('for the source of `kaihui`'),
  });
});

test('takes no report for a source', async () => {
  const { at, run } = await setUp({ 'a.txt': speech('讲话') });
  await run(at('in'));
  expect(await run(at('content/sources'))).toMatchObject({ code: 0, stdout: expect.stringContaining('same already') });
  const entries = await contentEntries({ contentDir: at('content'), speeches: [] });
  expect(entries.map((entry) => entry.path)).toEqual(['a.txt']);
});

test('leaves whole files only when it is interrupted', async () => {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.txt`, speech(`讲话${i}`).repeat(20)]));
  const { at, read } = await setUp(files);
  const child = spawn(process.execPath, ['src/cli/bin.mjs', 'import', at('in'), '--content', at('content')]);
  await new Promise<void>((resolve) => {
    child.stderr.on('data', () => child.kill('SIGINT')); // It says when it has done 100.
    child.on('close', () => resolve());
  });
  const speeches = await readdir(at('content/speeches'));
  expect(speeches.length).toBeLessThan(400);
  expect((await readdir(at('content'))).sort()).toEqual(['sources', 'speeches']);
  for (const name of speeches) expect((await read(`speeches/${name}`)).endsWith('\n')).toBe(true);
  const { code, stdout } = await runRostrum('import', at('in'), '--content', at('content'));
  expect({ code, all: stdout.includes('0 edited, 0 skipped, 0 failed') }).toEqual({ code: 0, all: true });
});
