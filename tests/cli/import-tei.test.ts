import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('the corpus of an archive', () => {
  const archive = () => path.join(folder, 'archive');
  const corpus = () => path.join(archive(), 'data/corpus.xml');

  beforeAll(async () => {
    const content = path.join(folder, 'two');
    await mkdir(path.join(content, 'speeches'), { recursive: true });
    for (const [id, title] of Object.entries({ '2013-a': '甲', '2014-b': '乙' })) {
      const markdown = `---\ntitle: ${title}\ndate: ${id.slice(0, 4)}\n---\n\n:lead[一是*快*]，${title}。\n`;
      await writeFile(path.join(content, 'speeches', `${id}.md`), markdown);
    }
    await runRostrum('export', '--format', 'tei', '--content', content, '--out', archive());
  });

  const expectBack = async (content: string): Promise<void> => {
    for (const name of ['2013-a.md', '2014-b.md'])
      expect(await readFile(path.join(content, 'speeches', name), 'utf8')).toBe(
        await readFile(path.join(folder, 'two/speeches', name), 'utf8'),
      );
  };

  test('brings back each speech that it includes, and says so as for a folder', async () => {
    const content = path.join(folder, 'back-two');
    const { code, stdout } = await runRostrum('import', corpus(), '--content', content);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /imported .* 2013-a .*speeches\/2013-a\.xml[\s\S]*imported .* 2014-b .*speeches\/2014-b\.xml/,
    );
    await expectBack(content);
  });

  test('brings back each speech that was put into it', async () => {
    const content = path.join(folder, 'back-one-file');
    const [first, second] = await Promise.all(
      ['2013-a', '2014-b'].map((id) => readFile(path.join(archive(), `speeches/${id}.xml`), 'utf8')),
    );
    const [head, tail = ''] = (await readFile(corpus(), 'utf8')).split(
      /<xi:include [^>]*speeches[\s\S]*(?=<\/teiCorpus>)/,
    );
    const whole = path.join(folder, 'whole.xml');
    const speeches = `${first}${second}`.replace(/<\?xml .*?\?>/g, '');
    await writeFile(whole, head?.replace(/<xi:include .*/, '') + speeches + tail);
    const { stdout } = await runRostrum('import', whole, '--content', content);
    expect(stdout).toContain('2 files: 2 imported');
    await expectBack(content);
  });

  test('goes on past a speech that is broken', async () => {
    const content = path.join(folder, 'back-broken');
    await writeFile(path.join(archive(), 'speeches/2014-b.xml'), '<TEI>\n</TEI');
    const { code, stdout, stderr } = await runRostrum('import', corpus(), '--content', content);
    expect(code).toBe(1);
    expect(stderr).toContain('archive/speeches/2014-b.xml:2:');
    expect(stdout).toContain('1 imported, 0 unchanged, 0 edited, 1 skipped, 1 failed');
  });

  test('leaves speeches alone that are imported by themselves', async () => {
    const { stdout } = await runRostrum('import', archive(), '--content', path.join(folder, 'back-folder'));
    expect(stdout).toMatch(/skipped .*corpus\.xml \(what it includes is imported file by file\)/);
  });
});

test('reads a corpus of others with the files that it includes, into content without errors', async () => {
  const content = path.join(folder, 'others');
  const { code, stdout } = await runRostrum('import', 'tests/fixtures/tei/vas.xml', '--content', content);
  expect(code).toBe(0);
  expect(stdout).toMatch(/imported .* 2014-vas-2014-05-06 .*vas_2014-05-06\.xml/);
  expect((await readdir(path.join(content, 'people'))).sort()).toEqual(['kosjanez.md', 'neznan.md', 'novakana.md']);
  expect((await runRostrum('check', '--content', content)).code).toBe(0);
});

test('follows the includes of an archive into its speeches, and not past them', async () => {
  const data = path.join(folder, 'odd/data');
  await mkdir(data, { recursive: true });
  await mkdir(path.join(folder, 'odd/speeches'));
  await writeFile(path.join(folder, 'odd/secret.xml'), '<TEI/>');
  await symlink(path.join(folder, 'odd/secret.xml'), path.join(folder, 'odd/speeches/link.xml'));
  const file = path.join(data, 'corpus.xml');
  for (const href of ['../secret.xml', '../speeches/../secret.xml', '../speeches/link.xml']) {
    await writeFile(
      file,
      `<teiCorpus><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${href}"/></teiCorpus>`,
    );
    const { code, stderr } = await runRostrum('import', file, '--content', path.join(folder, 'none'));
    expect(code).toBe(1);
    expect(stderr).toContain(`Unexpected include of \`${href}\``);
  }
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
