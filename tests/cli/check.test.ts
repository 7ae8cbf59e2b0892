import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatForGithub } from '../../src/cli/report.ts';

let folder: string;

/** One error (an unknown id), one warning (a figure without its indicator), both in line 6. */
const FILES = {
  'organizations/qi-fulian.md': '---\nname: 旗妇联\nkind: mass-organization\n---\n',
  'speeches/a.md':
    '---\ntitle: 讲话\ndate: 2011\n---\n\n:org[旗妇联]、:org[该会]{ref=qi-fulain}培训:figure[若干人]{value=300 kind=result}。\n',
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-check-'));
  await writeContent('both', FILES);
  await writeContent('warning', { ...FILES, 'speeches/a.md': FILES['speeches/a.md'].replace('fulain', 'fulian') });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function writeContent(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const full = path.join(folder, name, 'content', file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, text);
  }
}

/** Runs `rostrum check` where GitHub would: in the folder above the content folder. */
function check(content: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const cwd = path.join(folder, content);
  const env = { ...process.env, GITHUB_WORKSPACE: cwd };
  return new Promise((resolve) => {
    const command = [path.resolve('src/cli/bin.mjs'), 'check', '--content', path.join(cwd, 'content'), ...args];
    const child = spawn(process.execPath, command, { cwd, env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      out += String(data);
    });
    child.stderr.on('data', (data) => {
      err += String(data);
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const ERROR =
  'Unexpected organization `qi-fulain`, expected an id from content/organizations/; did you mean `qi-fulian`?';
const WARNING =
  'Unexpected figure 若干人 of kind `result` without `indicator`, expected an id from content/indicators.yaml';

test('prints a line a problem and a count, without colors where nobody looks, and fails on an error', async () => {
  const { code, out, err } = await check('both');
  expect(err).toBe(
    `content/speeches/a.md:6:11  ${ERROR}  known-reference\ncontent/speeches/a.md:6:36  ${WARNING}  figure-indicator (warning)\n`,
  );
  expect(out).toMatch(/^1 speech, 1 entity in .*\n1 problem, 1 warning\n$/);
  expect(code).toBe(1);
});

test('passes with warnings, unless it is strict', async () => {
  expect(await check('warning')).toMatchObject({ code: 0, out: expect.stringContaining('\n0 problems, 1 warning\n') });
  expect((await check('warning', '--strict')).code).toBe(1);
});

test('runs the rules asked for only, and names one that is not there', async () => {
  expect(await check('both', '--rule', 'figure-indicator, orphan-entity')).toMatchObject({
    code: 0,
    out: expect.stringContaining('\n0 problems, 1 warning\n'),
  });
  expect(await check('both', '--rule', 'known-referense')).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /^Unexpected rule `known-referense`, expected one of .*; did you mean `known-reference`\?/,
    ),
  });
});

test('writes JSON that a program can read', async () => {
  const { code, out, err } = await check('both', '--format', 'json');
  const common = { file: 'content/speeches/a.md', line: 6 };
  expect(JSON.parse(out)).toEqual({
    speeches: 1,
    entities: 1,
    errors: 1,
    warnings: 1,
    problems: [
      { ...common, column: 11, rule: 'known-reference', severity: 'error', message: ERROR },
      { ...common, column: 36, rule: 'figure-indicator', severity: 'warning', message: WARNING },
    ],
  });
  expect({ code, err }).toEqual({ code: 1, err: '' });
});

test('writes annotations that GitHub shows beside the line', async () => {
  const { code, out } = await check('both', '--format', 'github');
  const [first, second] = out.split('\n');
  expect(first).toBe(`::error file=content/speeches/a.md,line=6,col=11,title=known-reference::${ERROR}`);
  expect(second).toBe(`::warning file=content/speeches/a.md,line=6,col=36,title=figure-indicator::${WARNING}`);
  expect(code).toBe(1);
});

test('names a file for GitHub from the root of the repository, and escapes what its commands end with', () => {
  const problem = {
    file: 'content/a,b.md',
    line: 1,
    column: 2,
    rule: 'x',
    severity: 'error',
    message: '100%\n',
  } as const;
  expect(formatForGithub(problem, '/repo/archive/content', '/repo')).toBe(
    '::error file=archive/content/a%2Cb.md,line=1,col=2,title=x::100%25%0A',
  );
});

test('lists what the content links to outside the archive, with its places, and asks nobody', async () => {
  await writeContent('links', {
    'organizations/jia.md': '---\nname: 甲会\nkind: generic\nsameAs:\n  - http://127.0.0.1:1/甲\n---\n',
    'sources/a.txt': '甲会见网页、上文、甲、信。',
    'speeches/a.md':
      '---\ntitle: 讲话\ndate: 2011\nsource: { file: a.txt, url: http://127.0.0.1:1/x }\n---\n\n:org[甲会]见[网页](http://127.0.0.1:1/y)、[上文](#p1)、[甲](/organizations/jia/)、[信](mailto:a@example.org)。\n',
  });
  const { code, out } = await check('links', '--links');
  expect(out.split('\n').slice(1, -2)).toEqual([
    'content/organizations/jia.md:5:5  http://127.0.0.1:1/甲',
    'content/speeches/a.md:4:29  http://127.0.0.1:1/x',
    'content/speeches/a.md:7:10  http://127.0.0.1:1/y',
    'content/speeches/a.md:7:72  mailto:a@example.org',
    '4 external links',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse((await check('links', '--links', '--format', 'json')).out).links).toHaveLength(4);
});
