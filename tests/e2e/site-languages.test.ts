import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { SPEECH } from './page-types.ts';
import { rostrum } from './site.ts';

const committed = inject('committed');

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-languages-'));
  content = path.join(folder, 'content');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds the committed content with pages in these languages. */
async function buildIn(languages: string, out: string) {
  await rm(content, { recursive: true, force: true });
  await cp('content', content, { recursive: true });
  await appendFile(path.join(content, 'site.yaml'), `\nlanguages: ${languages}\n`);
  return rostrum('build', '--content', content, '--out', out, '--site', 'https://example.org/');
}

const filesOf = async (root: string): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

const isPage = (file: string): boolean => file.endsWith('.html');

describe('a site in one language', () => {
  let out: string;
  beforeAll(async () => {
    out = path.join(folder, 'one');
    const { code, output } = await buildIn('[zh-Hans]', out);
    if (code !== 0) throw new Error(output);
  });

  test('has each page of that language, and no other', async () => {
    const pages = (await filesOf(committed.dir)).filter((file) => isPage(file) && !/^(?:en|zh-hant)\//.test(file));
    expect((await filesOf(out)).filter(isPage).sort()).toEqual(pages.sort());
  });

  test('names no other language in a page or in the site map', async () => {
    for (const file of [`speeches/${SPEECH}/index.html`, 'index.html', 'exports/index.html', 'sitemap-0.xml']) {
      const text = await readFile(path.join(out, file), 'utf8');
      expect(text).not.toMatch(/class="languages"|hreflang="(?:en|zh-Hant)"|example\.org\/(?:en|zh-hant)\//);
    }
  });

  test('cannot be printed in another', async () => {
    const { code, output } = await rostrum('pdf', SPEECH, '--from', out, '--language', 'en', '--out', folder);
    expect([code, output]).toEqual([1, expect.stringContaining('Unexpected language `en`, expected one that')]);
  });
});

test('a site in two languages leads from each to the other', async () => {
  const out = path.join(folder, 'two');
  const { code, output } = await buildIn('[zh-Hans, en]', out);
  expect([code, output]).toEqual([0, expect.anything()]);
  const page = await readFile(path.join(out, `en/speeches/${SPEECH}/index.html`), 'utf8');
  const [, nav = ''] = /<nav class="languages".*?>(.*?)<\/nav>/s.exec(page) ?? [];
  expect([...nav.matchAll(/href="(.*?)"/g)].map(([, href]) => href)).toEqual([
    `/speeches/${SPEECH}/`,
    `/en/speeches/${SPEECH}/`,
  ]);
});

test.each([
  ['[en]', 'languages with zh-Hans among them'],
  ['[zh-Hans, zh-Hnat]', 'zh-Hans, zh-Hant, en; did you mean `zh-Hant`?'],
])('languages: %s is refused with its place', async (languages, expected) => {
  const { code, output } = await buildIn(languages, path.join(folder, 'none'));
  expect(code).toBe(1);
  expect(output).toMatch(/site\.yaml:\d+:\d+ {2}/);
  expect(output).toContain(expected);
});
