import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite } from './site.ts';

const { address, dir } = inject('committed');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
});

afterAll(() => browser.close());

async function dataset<T>(name: string): Promise<T[]> {
  return JSON.parse(await readFile(path.join(dir, `data/${name}.json`), 'utf8'));
}

const section = (id: string) => page.locator(`section:has(> #${id})`);

describe('the charts', () => {
  test('have a title, a description and their data as a table', async () => {
    await page.goto(`${address}charts/`);
    for (const chart of await page.locator('svg[role="img"]').all()) {
      for (const attribute of ['aria-labelledby', 'aria-describedby']) {
        const id = await chart.getAttribute(attribute);
        expect(await page.locator(`#${id}`).textContent()).not.toBe('');
      }
    }
    for (const id of ['targets', 'figures', 'network']) expect(await section(id).locator('table').count()).toBe(1);
    expect(await section('mentions').locator('table').count()).toBe(1);
  });

  test('show every target of the data files, none of two units on one axis', async () => {
    const figures = await dataset<{ kind?: string; text: string; value: string }>('figures');
    const targets = figures.filter(({ kind }) => kind === 'target');
    const drawn = await section('targets').locator('svg text').allTextContents();
    const tabled = await section('targets').locator('tbody a').allTextContents();
    for (const { text, value } of targets) {
      expect(tabled).toContain(text);
      if (!value.includes(':')) expect(drawn).toContain(text);
    }
    const units = await section('targets').locator('figcaption').allTextContents();
    expect(units[0]).toBe('百分比');
    expect(units.slice(1).every((unit) => unit.startsWith('单位：元'))).toBe(true);
  });

  test('count as many figures of each organization as the data files', async () => {
    const figures = await dataset<{ org?: string }>('figures');
    const rows = await section('figures').locator('tbody tr').all();
    const counted = await Promise.all(
      rows.map(async (row) => [
        (await row.locator('a').getAttribute('href'))?.split('/').at(-2),
        Number(await row.locator('td').last().textContent()),
      ]),
    );
    const expected = Map.groupBy(
      figures.filter(({ org }) => org !== undefined),
      ({ org }) => org,
    );
    expect(new Map(counted as [string, number][])).toEqual(
      new Map([...expected].map(([org, { length }]) => [org, length])),
    );
  });

  test('count as many mentions of each organization as the data files', async () => {
    const mentions = await dataset<{ type: string; ref?: string }>('mentions');
    const entities = new Map(
      (await dataset<{ id: string; type: string }>('entities')).map(({ id, type }) => [id, type]),
    );
    const rows = await section('mentions').locator('tbody tr').all();
    for (const row of rows) {
      const id = (await row.locator('th a').getAttribute('href'))?.split('/').at(-2);
      const counts = (await row.locator('td').allTextContents()).map(Number);
      const total = counts.pop();
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(mentions.filter(({ ref }) => ref === id).length).toBe(total);
    }
    const named = new Set(mentions.flatMap(({ ref }) => (ref && entities.get(ref) === 'organization' ? [ref] : [])));
    expect(rows).toHaveLength(named.size);
  });

  test('can be told apart without colors, in the colors of the system and in print', async () => {
    await page.goto(`${address}charts/`);
    const fills = await section('figures')
      .locator('.chart-bar')
      .evaluateAll((bars) => [...new Set(bars.map((bar) => bar.getAttribute('fill')))]);
    expect(fills.length).toBeGreaterThan(1);
    await page.emulateMedia({ forcedColors: 'active' });
    const stroke = await page
      .locator('.chart-bar')
      .first()
      .evaluate((bar) => getComputedStyle(bar).stroke);
    const text = await page
      .locator('.chart text')
      .first()
      .evaluate((label) => getComputedStyle(label).fill);
    expect(stroke).toBe(text);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect(await page.locator('.bars').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('small archives', () => {
  /** Builds an archive of the given files and serves it. */
  async function built(files: Readonly<Record<string, string>>): Promise<BuiltSite> {
    const content = await mkdtemp(path.join(tmpdir(), 'rostrum-charts-'));
    try {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(content, name)), { recursive: true });
        await writeFile(path.join(content, name), text);
      }
      return await buildSite(content, '/');
    } finally {
      await rm(content, { recursive: true, force: true });
    }
  }

  test('an empty one is built, with every page reached, and says what there is none of', async () => {
    const site = await built({ 'site.yaml': 'title: 空档案\n' });
    await page.goto(`${site.address}charts/`);
    expect(await page.locator('.chart-section > .note').allTextContents()).toEqual([
      '讲话中还没有标注目标。',
      '讲话中还没有标明归属的数字。',
      '还没有收录讲话。',
      '还没有在同一段里提到的两个组织。',
    ]);
    expect(await page.locator('svg[role="img"]').count()).toBe(0);
    expect((await page.goto(`${site.address}glossary/`))?.status()).toBe(404);
    site.close();
  });

  test('one of a single body and figure has a chart of one bar, and no network', async () => {
    const site = await built({
      'site.yaml': 'title: 一篇的档案\n',
      'indicators.yaml': '- { id: zengsu, name: 增速, direction: up }\n',
      'organizations/jia.md': '---\nname: 甲会\nkind: association\n---\n',
      'speeches/s1.md': `---\ntitle: 讲话\ndate: 2011\n---\n\n:org[甲会]{ref=jia}要增长:figure[5%]{kind=target indicator=zengsu org=jia}。\n`,
    });
    await page.goto(`${site.address}charts/`);
    expect(await section('targets').locator('.bars rect').count()).toBe(1);
    expect(await section('mentions').locator('tbody tr').count()).toBe(1);
    expect(await page.locator('.network').count()).toBe(0);
    site.close();
  });
});
