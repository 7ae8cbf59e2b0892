import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRostrum } from './run-rostrum.ts';

let out: string;

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'rostrum-export-'));
});

afterAll(() => rm(out, { recursive: true, force: true }));

test('writes the files of the formats that are named, and no others', async () => {
  const { code, stdout } = await runRostrum('export', '--format', 'text,markdown', '--out', out);
  expect(code).toBe(0);
  expect(stdout).toContain('Wrote 2 files into');
  const [name = ''] = (await readdir('content/speeches')).map((file) => path.basename(file, '.md'));
  expect((await readdir(path.join(out, 'speeches'))).sort()).toEqual([`${name}.md`, `${name}.txt`]);
  expect(await readFile(path.join(out, 'speeches', `${name}.md`))).toEqual(
    await readFile(`content/speeches/${name}.md`),
  );
});

test('refuses a format that there is not, with the nearest', async () => {
  const { code, stderr } = await runRostrum('export', '--format', 'markdwon', '--out', out);
  expect(code).toBe(1);
  expect(stderr).toContain('Unexpected format `markdwon`');
  expect(stderr).toContain('did you mean `markdown`');
});

test('says what it looked for when PDF is asked for and no browser is there', async () => {
  const { code, stderr } = await runRostrum(
    'export',
    '--format',
    'pdf',
    '--chromium',
    '/nowhere/chromium',
    '--out',
    out,
  );
  expect(code).toBe(1);
  expect(stderr).toContain('Unexpected missing file /nowhere/chromium, expected a Chromium');
  expect(stderr).toContain('No PDF was printed.');
});

test('writes everything else when all is asked for and no browser is there', async () => {
  const all = path.join(out, 'all');
  const { code, stdout, stderr } = await runRostrum('export', '--chromium', '/nowhere/chromium', '--out', all);
  expect(stderr).toContain('No PDF was printed.');
  expect(stdout).toMatch(/Wrote \d+ files into/);
  expect(code).toBe(0);
});
