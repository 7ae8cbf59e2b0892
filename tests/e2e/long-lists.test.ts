import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { generatedSite } from './generated-site.ts';
import { manyFigures } from './many-figures.ts';
import type { BuiltSite } from './site.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let site: BuiltSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await generatedSite(manyFigures());
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
});

afterAll(async () => {
  await browser.close();
  site.close();
});

const PAGES = [
  'figures/',
  'figures/of/qi-gonghui/',
  'figures/others/',
  'figures/targets/',
  'figures/targets/of/qi-fulian/2/',
  'tasks/',
  'tasks/of/qi-fulian/',
  'tasks/others/',
];

interface Listed {
  readonly name: string;
  readonly href: string;
  readonly rows: number;
}

/** What the overview of a list says of each body. */
async function overview(address: string): Promise<readonly Listed[]> {
  await page.goto(address);
  return page.locator('table[aria-labelledby="by-org"] tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('a')?.textContent ?? '',
      href: row.querySelector('a')?.href ?? '',
      rows: Number(row.querySelector('td')?.textContent.replace(',', '')),
    })),
  );
}

/** How many rows a body has on all pages of its part. */
async function rowsOn(address: string, name: string): Promise<number> {
  let rows = 0;
  for (let next: string | null = address; next !== null; ) {
    await page.goto(next);
    rows += await page.locator('.data-table tbody tr:not(.group)').filter({ hasText: name }).count();
    const link = page.locator('.page-links a[rel="next"]');
    next = (await link.count()) === 0 ? null : await link.evaluate((a: HTMLAnchorElement) => a.href);
  }
  return rows;
}

describe.each([
  ['figures', 'figures/'],
  ['tasks', 'tasks/'],
] as const)('a list that is too long for a page: %s', (name, address) => {
  test('is an overview that counts every row once', async () => {
    const data: { org?: string }[] = JSON.parse(await readFile(path.join(site.dir, `data/${name}.json`), 'utf8'));
    const bodies = await overview(site.address + address);
    expect(bodies.map(({ rows }) => rows)).toEqual([60, 37, 2, 1].map((share) => (share * data.length) / 100));
    const years = await page.locator('table[aria-labelledby="by-year"] td').allTextContents();
    expect(years.reduce((sum, count) => sum + Number(count), 0)).toBe(data.length);
    expect(data.length).toBeGreaterThan(500);
  });

  test('leads to the rows of each body, those of small ones on one page', async () => {
    for (const { name, href, rows } of await overview(site.address + address)) {
      // The table shows 200 rows at once; without a script it has all.
      const context = await browser.newContext({ javaScriptEnabled: false });
      const before = page;
      page = await context.newPage();
      expect(await rowsOn(href, name), name).toBe(rows);
      page = before;
      await context.close();
    }
    const small = (await overview(site.address + address)).find(({ name }) => name.endsWith('qi-kexie'));
    await page.goto(small?.href ?? '');
    await page.locator('.table-tools').waitFor({ state: 'visible' });
    expect(await page.locator('.data-table tbody tr:not(.group)').count()).toBe(small?.rows);
  });
});

test.each(PAGES)('is as accessible as any page, and no wider than a screen: %s', async (address) => {
  await page.goto(site.address + address);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.evaluate(await readFile(AXE, 'utf8'));
  const found: unknown[] = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)]))`,
  );
  expect(found).toEqual([]);
});

test('an address that names a body leads on to its rows', async () => {
  await page.goto(`${site.address}figures/?org=qi-fulian&kind=target`);
  await page.waitForURL(/\/figures\/of\/qi-fulian\/\?/);
  expect(new URL(page.url()).search).toBe('?org=qi-fulian&kind=target');
  await page.locator('.table-tools').waitFor({ state: 'visible' });
  const kinds = await page
    .locator('.data-table tbody tr:not(.group)')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.kind));
  expect(new Set(kinds)).toEqual(new Set(['target']));
});

test('every page of a part has its Markdown beside it', async () => {
  for (const address of PAGES) {
    await page.goto(site.address + address);
    const twin = page.locator('link[rel="alternate"][type="text/markdown"]');
    expect(await twin.getAttribute('href'), address).toBe(`/${address}index.md`);
  }
});
