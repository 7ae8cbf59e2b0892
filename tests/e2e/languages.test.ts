import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { LANGUAGES, PAGE_TYPES } from './page-types.ts';
import { rostrum } from './site.ts';

const { address } = inject('committed');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(() => browser.close());

test.each(Object.keys(PAGE_TYPES))('%s leads to the same page in the other languages', async (type) => {
  const part = PAGE_TYPES[type as keyof typeof PAGE_TYPES];
  for (const prefix of Object.values(LANGUAGES)) {
    const response = await page.goto(address + prefix + part);
    expect(response?.status()).toBe(200);
    const switches = page.locator('.languages a');
    const hrefs = await switches.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const { pathname, origin } = new URL(address);
    const plainPath = part.replace(/\?.*/, '');
    expect(hrefs).toEqual(Object.values(LANGUAGES).map((other) => origin + pathname + other + plainPath));
    expect(await switches.evaluateAll((links) => links.map((link) => link.getAttribute('lang')))).toEqual([
      'zh-Hans',
      'zh-Hant',
      'en',
    ]);
    expect(await page.locator('.languages [aria-current]').count()).toBe(1);
  }
});

test('the switch keeps the place and the search', async () => {
  await page.goto(`${address}search/?q=${encodeURIComponent('工会')}&sort=date`);
  await page.locator('.languages a[lang="en"]').click();
  await page.waitForURL(/\/en\/search\//);
  expect(new URL(page.url()).searchParams.get('q')).toBe('工会');
  expect(new URL(page.url()).searchParams.get('sort')).toBe('date');
  await page.goto(`${address}${PAGE_TYPES.speech}#p7`);
  await page.locator('.languages a[lang="zh-Hant"]').click();
  await page.waitForURL(/\/zh-hant\/speeches\//);
  expect(new URL(page.url()).hash).toBe('#p7');
});

test('the text is the same length with the same anchors in every language, in traditional characters in one', async () => {
  const read = async (prefix: string): Promise<readonly (readonly [string, string])[]> => {
    await page.goto(address + prefix + PAGE_TYPES.speech);
    return page
      .locator('article p[id]')
      .evaluateAll((paragraphs) => paragraphs.map((paragraph) => [paragraph.id, paragraph.textContent ?? ''] as const));
  };
  const written = await read('');
  const traditional = await read('zh-hant/');
  expect(await read('en/')).toEqual(written);
  expect(written.length).toBeGreaterThan(10);
  expect(traditional.map(([id]) => id)).toEqual(written.map(([id]) => id));
  expect(traditional.map(([, text]) => text.length)).toEqual(written.map(([, text]) => text.length));
  expect(traditional.map(([, text]) => text).join('')).toContain('工會');
  expect(traditional.map(([, text]) => text).join('')).not.toMatch(/[会这个国发]/);
  await page.goto(`${address}zh-hant/${PAGE_TYPES.speech}`);
  expect(await page.locator('article').getAttribute('lang')).toBe('zh-Hant');
  expect(await page.locator('.converted-note a').getAttribute('hreflang')).toBe('zh-Hans');
  await page.goto(address + PAGE_TYPES.speech);
  expect(await page.locator('.converted-note').count()).toBe(0);
});

test('a build that knows its address names each page in every language, both ways', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-languages-'));
  const out = path.join(folder, 'out');
  const { code, output } = await rostrum('build', '--out', out, '--site', 'https://example.org', '--base', '/a');
  expect(code, output).toBe(0);
  const alternates = new Map<string, ReadonlyMap<string, string>>();
  for (const file of (await readdir(out, { recursive: true })).filter((name) => name.endsWith('index.html'))) {
    const html = await readFile(path.join(out, file), 'utf8');
    const links = [...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">/g)];
    alternates.set(
      `https://example.org/a/${file.slice(0, -'index.html'.length)}`,
      new Map(links.map(([, lang = '', href = '']) => [lang, href])),
    );
  }
  await rm(folder, { recursive: true });
  const named = [...alternates].filter(([, links]) => links.size > 0);
  expect(named.length).toBeGreaterThan(300);
  for (const [url, links] of named) {
    expect([...links.keys()].sort()).toEqual(['en', 'x-default', 'zh-Hans', 'zh-Hant']);
    expect([...links.values()]).toContain(url);
    for (const other of links.values()) expect(alternates.get(other)).toEqual(links);
  }
});
