import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { listFiles } from '../../src/cli/integrity/digest.ts';
import { rostrum } from './site.ts';

const ROOT = 'https://example.org/a/';
const TEXT = /\.(?:html|xml|txt|md|json|jsonld|csv|ndjson)$/;
/** An address as marks of its format enclose it; others are parts of commands and prose. */
const WHOLE = /(?<=["(<>])https:\/\/example\.org\/a\/([^\s"'<>()\\]*)(?=[\\"')<>])/g;

let folder: string;
const read = (name: string) => readFile(path.join(folder, 'out', name), 'utf8');

async function build(content: string): Promise<void> {
  const { code, output } = await rostrum(
    ...[
      'build',
      '--content',
      content,
      '--out',
      path.join(folder, 'out'),
      '--site',
      'https://example.org',
      '--base',
      '/a',
    ],
  );
  if (code !== 0) throw new Error(output);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-whole-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('with its address known, an archive says whole addresses in site map, feeds and lists for machines', async () => {
  await build('tests/fixtures/three-years');
  expect(await read('robots.txt')).toContain(`Sitemap: ${ROOT}sitemap-index.xml`);
  const map = await read('sitemap-0.xml');
  const url = map.split('<url>').find((entry) => entry.includes(`<loc>${ROOT}speeches/2022-gongzuo-huiyi/</loc>`));
  expect([...(url ?? '').matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href])).toEqual(
    [
      ['en', `${ROOT}en/speeches/2022-gongzuo-huiyi/`],
      ['zh-Hans', `${ROOT}speeches/2022-gongzuo-huiyi/`],
      ['zh-Hant', `${ROOT}zh-hant/speeches/2022-gongzuo-huiyi/`],
    ],
  );
  expect(map).not.toContain('/search/');
  expect(map).not.toContain('<lastmod>');
  const links = [...(await read('llms.txt')).matchAll(/\]\(([^)]*)\)/g)].map(([, address]) => address ?? '');
  expect(links.filter((address) => !address.startsWith(ROOT))).toEqual([]);
  const feeds = [
    parseAtomFeed(await read('feed.xml')),
    parseRssFeed(await read('rss.xml')),
    parseJsonFeed(await read('feed.json')),
  ];
  expect(
    JSON.stringify(feeds).match(/"https:\/\/example\.org\/a\/speeches\/2022-gongzuo-huiyi\/"/g)?.length,
  ).toBeGreaterThan(5);
});

test('every whole address of the archive in any of its files leads to a file', async () => {
  const out = path.join(folder, 'out');
  const files = await listFiles(out);
  const known = new Set(files);
  const found = new Map<string, string>();
  for (const file of files.filter((name) => TEXT.test(name)))
    for (const [, address = ''] of (await read(file)).matchAll(WHOLE)) found.set(address, file);
  expect(found.size).toBeGreaterThan(100);
  const lost = [...found].filter(([address]) => {
    const name = decodeURIComponent(address.replace(/[?#].*$/, ''));
    return !known.has(name === '' || name.endsWith('/') ? `${name}index.html` : name);
  });
  expect(lost.map(([address, file]) => `${file}: ${address}`)).toEqual([]);
});

test('an archive without content has every file all the same', async () => {
  const content = path.join(folder, 'empty');
  await mkdir(content);
  await build(content);
  expect(JSON.parse(await read('data/datapackage.json')).resources.length).toBe(8);
  expect(await read('data/opensearch.ndjson')).toBe('');
  expect(parseAtomFeed(await read('feed.xml')).entries ?? []).toEqual([]);
  for (const name of ['feed.xml', 'rss.xml', 'sitemap-index.xml', 'sitemap-0.xml']) fromXml(await read(name));
  expect(await read('llms.txt')).toContain(`${ROOT}speeches/index.md`);
});
