import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileArchive } from '../fixtures/hostile/archive.ts';
import { PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { writeAll } from '../hostile/load-files.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite } from './site.ts';
import { watchedPage } from './watched-page.ts';

/** At once; each has a window of its own. */
const WINDOWS = 3;

let site: BuiltSite;
let browser: Browser;
let names: string[];

beforeAll(async () => {
  const content = await mkdtemp(path.join(tmpdir(), 'rostrum-hostile-'));
  await writeAll(content, hostileArchive());
  [site, browser] = await Promise.all([buildSite(content, '/archive/'), launchBrowser()]);
  await rm(content, { recursive: true, force: true });
  const entries = await readdir(site.dir, { recursive: true, withFileTypes: true });
  names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site.dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}, 900_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

const read = (name: string) => readFile(path.join(site.dir, name), 'utf8');
const ending = (...endings: readonly string[]) => names.filter((name) => endings.some((end) => name.endsWith(end)));

test('no page runs, loads or sends anything of a text, in any language', { timeout: 900_000 }, async () => {
  const pages = ending('.html');
  const harm: string[] = [];
  await Promise.all(
    Array.from({ length: WINDOWS }, async (_, window) => {
      const watched = await watchedPage(browser, site.address);
      for (const [i, name] of pages.entries()) {
        if (i % WINDOWS !== window) continue;
        await watched.page.goto(site.address + name.replace(/(^|\/)index\.html$/, '$1'));
        await watched.page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        harm.push(...(await watched.harm()).map((what) => `${name}: ${what}`));
      }
      await watched.close();
    }),
  );
  expect(harm).toEqual([]);
  expect(pages.length).toBeGreaterThan(200);
});

test('every page has its title and its linked data to the letter', async () => {
  for (const [i, payload] of Object.values(PAYLOADS).entries()) {
    const html = await read(`speeches/field-${i}/index.html`);
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data).name, data).toBe(payload);
  }
});

test('every file for programs parses', async () => {
  const parsers = [
    { endings: ['.json', '.jsonld'], parse: JSON.parse },
    { endings: ['.xml', '.svg'], parse: parseXml },
  ];
  for (const { endings, parse } of parsers)
    for (const name of ending(...endings)) {
      const text = await read(name);
      expect(() => parse(text), name).not.toThrow();
    }
  for (const name of ending('.csv'))
    expect(Papa.parse(await read(name), { skipEmptyLines: true }).errors, name).toEqual([]);
  expect(parseAtomFeed(await read('feed.xml')).entries?.length).toBeGreaterThan(30);
  expect(parseRssFeed(await read('rss.xml')).items?.length).toBeGreaterThan(30);
  expect(parseJsonFeed(await read('feed.json')).items?.length).toBeGreaterThan(30);
});

const texts = [
  ...Object.values(PAYLOADS),
  '<img src=x onerror=window.pwned=1>',
  '['.repeat(150),
  '-'.repeat(150),
  '"'.repeat(99),
];

const FIELDS = ['org', 'kind', 'year', 'speaker', 'occasion', 'view', 'sort', 'context', '__proto__', 'constructor'];

test('no search runs, loads or sends anything of what is asked for', { timeout: 900_000 }, async () => {
  const watched = await watchedPage(browser, site.address);
  for (const text of texts) {
    const one = encodeURIComponent(text);
    const filters = FIELDS.map((name) => `&${name}=${one}`).join('');
    for (const query of [`?q=${one}`, `?q=${one}${filters}#${one}`]) {
      await watched.page.goto(`${site.address}search/${query}`);
      const done = '#search-results:is([data-state=ready], [data-state=error])';
      await watched.page.waitForSelector(done, { state: 'attached' });
      expect(await watched.harm(), `${query.length} ${text}`).toEqual([]);
    }
  }
  await watched.close();
});

test('no address of any page runs, loads or sends anything of its query and fragment', {
  timeout: 600_000,
}, async () => {
  const watched = await watchedPage(browser, site.address);
  for (const name of [
    'speeches/field-0/',
    'organizations/',
    'organizations/org-0/',
    'figures/',
    'figures/targets/',
    'tasks/',
    '',
  ])
    for (const text of texts) {
      const one = encodeURIComponent(text);
      await watched.page.goto(
        `${site.address}${name}?hl=${one}&q=${one}&sort=${one}&group=${one}&org=${one}&__proto__=${one}#p1${one}`,
      );
      expect(await watched.harm(), `${name} ${text}`).toEqual([]);
    }
  for (const fragment of [
    'p1"><script>window.pwned=1</script>',
    '__proto__',
    ':~:text=<script>',
    'p1:not(*)',
    '%',
    '%ff',
    '',
  ])
    for (const name of ['speeches/field-0/', 'speeches/source/source/', 'search/?q=x']) {
      await watched.page.goto(`${site.address}${name}#${fragment}`);
      expect(await watched.harm(), `${name} ${fragment}`).toEqual([]);
    }
  await watched.close();
});

const KEYS = [
  'rostrum:reader-settings',
  'rostrum.layers',
  'rostrum:reading-rate',
  'rostrum:recent-searches:/archive/',
  'rostrum:citation-format:/archive/',
];

test.each([
  '"><script>window.pwned=1</script>',
  '{"theme":"\\"><script>window.pwned=1</script>","__proto__":{"pwned":1},"constructor":{"prototype":{"pwned":1}},"elder":{}}',
  '["<img src=x onerror=window.pwned=1>",{"toString":"x"},null,1e999]',
  'null',
  '1',
  '{',
  '[[[[[[[[]]]]]]]]',
  'javascript:window.pwned=1',
])('a device that keeps %j under every key has pages that work', { timeout: 120_000 }, async (value) => {
  const watched = await watchedPage(
    browser,
    site.address,
    KEYS.map((key) => ({ key, value })),
  );
  for (const name of ['', 'speeches/field-0/', 'search/', 'figures/']) {
    await watched.page.goto(site.address + name);
    expect(await watched.harm(), name).toEqual([]);
  }
  await watched.close();
});
