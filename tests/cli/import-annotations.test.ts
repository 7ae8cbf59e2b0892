import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { known } from '../core/known.ts';
import { runRostrum } from './run-rostrum.ts';

let folder: string;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-annotations-'));
  id = path.basename(known((await readdir('content/speeches'))[0]), '.md');
  await runRostrum('export', '--format', 'web-annotation,text', '--out', folder);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const importFrom = (...args: string[]) =>
  runRostrum('import', path.join(folder, `speeches/${id}.annotations.jsonld`), '--content', folder, ...args);

test('brings a speech back to the letter, and leaves it alone when asked again', async () => {
  // The export is in `speeches/` of the folder, as the speeches of an archive are.
  const { code, stdout } = await importFrom();
  expect(code).toBe(0);
  expect(stdout).toContain('compared with');
  const file = path.join(folder, `speeches/${id}.md`);
  expect(await readFile(file)).toEqual(await readFile(`content/speeches/${id}.md`));
  expect((await importFrom()).stdout).toContain('is the same already');
  await writeFile(file, '---\ntitle: 改过\ndate: 2011\n---\n');
  const again = await importFrom();
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('Unexpected existing');
});

test('takes no id that leads elsewhere', async () => {
  const { code, stderr } = await importFrom('--id', '../../x');
  expect(code).toBe(1);
  expect(stderr).toContain('Unexpected `--id ../../x`');
});

test('brings a speech back from its TEI, and passes over other XML of a folder', async () => {
  const out = path.join(folder, 'tei');
  await runRostrum('export', '--format', 'tei', '--out', out);
  await writeFile(path.join(out, 'speeches/other.xml'), '<feed/>');
  const content = path.join(folder, 'from-tei');
  const { code, stdout } = await runRostrum('import', path.join(out, 'speeches'), '--content', content);
  expect(code).toBe(0);
  expect(stdout).toMatch(/skipped .*other\.xml \(XML of another kind than TEI\)/);
  expect(await readFile(path.join(content, `speeches/${id}.md`))).toEqual(await readFile(`content/speeches/${id}.md`));
  const alone = await runRostrum('import', path.join(out, 'speeches/other.xml'), '--content', content);
  expect(alone).toMatchObject({ code: 1, stderr: expect.stringContaining('Unexpected XML of another kind') });
});
