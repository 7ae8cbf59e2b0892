import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { PAGE_TYPES, SPEECH } from './page-types.ts';
import { type PlainServer, servePlainly } from './plain-server.ts';
import { rostrum } from './site.ts';

const committed = inject('committed');

let folder: string;
let dir: string;
let server: PlainServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bundled-'));
  dir = path.join(folder, 'out');
  // Fails where any page links to a file that is packed away.
  const { code, output } = await rostrum('build', '--files', 'bundled', '--out', dir);
  if (code !== 0) throw new Error(output);
  server = await servePlainly(dir, '/');
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const filesOf = async (root: string): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

test('every file of an ordinary build is there, by itself or in an archive under its path', async () => {
  const single = await filesOf(dir);
  const packed: string[] = [];
  for (const name of single.filter((name) => name.endsWith('.zip')))
    packed.push(...Object.keys(unzipSync(await readFile(path.join(dir, name)))));
  const there = new Set([...single, ...packed]);
  const published = (await filesOf(committed.dir)).filter((name) => !/^(?:_astro|pagefind)\//.test(name));
  const furtherPages = /\/(?:mentions|figures)\/\d+\/index\.html$/;
  expect(published.filter((name) => !there.has(name) && !furtherPages.test(name))).toEqual([]);
  expect(single.length).toBeLessThan((await filesOf(committed.dir)).length);
  for (const ending of ['md', 'txt', 'json', 'xml']) expect(single).toContain(`speeches/${SPEECH}.${ending}`);
});

test('the page of a speech leads to the archives that have its files', async () => {
  await page.goto(server.address + PAGE_TYPES.speech);
  const links = await page
    .locator('.files a[href$=".zip"]')
    .evaluateAll((all) => all.map((a) => ({ href: (a as HTMLAnchorElement).href, words: a.textContent })));
  expect(links.map(({ words }) => words)).toContain('EPUB（2011.zip）');
  for (const { href, words } of links) {
    const archive = unzipSync(new Uint8Array(await (await fetch(href)).arrayBuffer()));
    expect(Object.keys(archive)).toContain(`speeches/${SPEECH}.${words.split('（')[0]?.toLowerCase()}`);
  }
});

test('the page of formats lists every archive', async () => {
  await page.goto(server.address + PAGE_TYPES.exports);
  const listed = await page.locator('.export-format th a[href$=".zip"]').allTextContents();
  expect(listed.toSorted()).toEqual((await filesOf(dir)).filter((name) => name.endsWith('.zip')).toSorted());
});

test('an unknown word is refused', async () => {
  const { code, output } = await rostrum('build', '--files', 'few', '--out', path.join(folder, 'none'));
  expect(code).toBe(1);
  expect(output).toContain('Unexpected `--files few`, expected all or bundled');
});
