import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRostrum } from './run-rostrum.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-tei-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('brings speeches back to the letter', async () => {
  const out = path.join(folder, 'out');
  await runRostrum('export', '--format', 'tei', '--out', out);
  const files = (await readdir(path.join(out, 'speeches'))).map((name) => path.join(out, 'speeches', name));
  const { code } = await runRostrum('import', ...files, '--content', path.join(folder, 'back'));
  expect(code).toBe(0);
  for (const name of await readdir('content/speeches'))
    expect(await readFile(path.join(folder, 'back/speeches', name))).toEqual(
      await readFile(path.join('content/speeches', name)),
    );
});

test('reads a corpus of others with the files that it includes, into content without errors', async () => {
  const content = path.join(folder, 'others');
  const { code, stdout } = await runRostrum('import', 'tests/fixtures/tei/vas.xml', '--content', content);
  expect(code).toBe(0);
  expect(stdout).toContain('2014-vas-2014-05-06.md');
  expect((await readdir(path.join(content, 'people'))).sort()).toEqual(['kosjanez.md', 'neznan.md', 'novakana.md']);
  expect((await runRostrum('check', '--content', content)).code).toBe(0);
});

test('follows no include out of the folder, be it by name or by a link', async () => {
  const inside = path.join(folder, 'corpus');
  await mkdir(inside);
  await writeFile(path.join(folder, 'secret.xml'), '<TEI/>');
  await symlink(path.join(folder, 'secret.xml'), path.join(inside, 'link.xml'));
  for (const href of [
    '../secret.xml',
    'link.xml',
    'file:///etc/hostname',
    '/etc/hostname',
    'https://example.org/a.xml',
  ]) {
    const file = path.join(inside, 'corpus.xml');
    await writeFile(
      file,
      `<teiCorpus>\n <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${href}"/></teiCorpus>`,
    );
    const { code, stderr } = await runRostrum('import', file, '--content', path.join(folder, 'none'));
    expect(code).toBe(1);
    expect(stderr).toContain(`corpus.xml:2:2  Unexpected include of \`${href}\``);
  }
});
