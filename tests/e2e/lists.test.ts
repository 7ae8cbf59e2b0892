import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { generatedSite } from './generated-site.ts';
import type { BuiltSite } from './site.ts';

const { address, dir } = inject('committed');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const names = (page: Page): Promise<string[]> => page.locator('.index-entry a:visible').allTextContents();

/** Names of the organizations in the data file of the archive. */
async function organizations(): Promise<{ id: string; name: string; mentions: number }[]> {
  const entities: { id: string; type: string; name: string; mentions: number }[] = JSON.parse(
    await readFile(path.join(dir, 'data/entities.json'), 'utf8'),
  );
  return entities.filter(({ type }) => type === 'organization');
}

describe('a list of entities', () => {
  test('has each entity once in every order, without scripts', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const expected = (await organizations()).map(({ name }) => name).sort();
    await page.goto(`${address}organizations/`);
    const orders = await page
      .locator('.list-orders a')
      .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
    expect(orders).toEqual(['', 'by/name/', 'by/count/'].map((order) => `${address}organizations/${order}`));
    for (const order of orders) {
      await page.goto(order);
      expect((await names(page)).sort()).toEqual(expected);
      expect(await page.locator('.list-orders [aria-current="page"]').count()).toBe(1);
      expect(await page.locator('.list-filter').isVisible()).toBe(false);
    }
    await page.close();
  });

  test('by pinyin has letters that lead to their headings', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}organizations/by/name/`);
    const headings = await page.locator('.entity-list h2').allTextContents();
    expect(headings).toEqual([...headings].sort());
    await page.locator('.letters a', { hasText: 'Q' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#letter-q');
    expect(await page.locator('section:has(#letter-q) a').allTextContents()).toContain('旗妇联');
    await page.close();
  });

  test('by mentions goes down', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}organizations/by/count/`);
    const counts = (await page.locator('.index-entry .count').allTextContents()).map(Number);
    expect(counts).toEqual((await organizations()).map(({ mentions }) => mentions).sort((a, b) => b - a));
    await page.close();
  });

  test.each([
    ['name', '妇联', '旗妇联'],
    ['pinyin', 'fulian', '旗妇联'],
    ['initials', 'qfl', '旗妇联'],
    ['traditional characters', '旗婦聯', '旗妇联'],
  ])('is narrowed by %s', async (_, typed, name) => {
    const page = await browser.newPage();
    await page.goto(`${address}organizations/`);
    const all = (await names(page)).length;
    await page.locator('.list-filter input').fill(typed);
    await page.waitForFunction((all) => document.querySelectorAll('.index-entry:not([hidden])').length < all, all);
    const shown = await names(page);
    expect(shown).toContain(name);
    expect(await page.locator('.list-filter [role="status"]').textContent()).toBe(`${all} 个中的 ${shown.length} 个`);
    await page.locator('.list-filter input').fill('');
    await page.waitForFunction((all) => document.querySelectorAll('.index-entry:not([hidden])').length === all, all);
    await page.close();
  });

  test('that fits nothing says so, and is narrowed by name where the index cannot be had', async () => {
    const page = await browser.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${address}organizations/`);
    await page.locator('.list-filter input').fill('总工会');
    await page.waitForFunction(() => document.querySelectorAll('.index-entry:not([hidden])').length === 1);
    await page.locator('.list-filter input').fill('没有的名称');
    await page.getByText('没有相符的条目').waitFor();
    await page.close();
  });
});

test('the glossary leads to where each term and campaign was first said', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${address}glossary/`);
  const entries = page.locator('.glossary-entry');
  expect(await entries.count()).toBe(54);
  const term = entries.filter({ has: page.getByRole('heading', { name: '城乡一体化' }) });
  expect(await term.locator('blockquote').textContent()).toMatch(/加快城乡一体化进程/);
  expect(await term.locator('.said').textContent()).toMatch(/2011年.*旗委、政府领导.*1 篇，1 处/);
  const href = (await term.locator('blockquote a').getAttribute('href')) ?? '';
  expect(href).toMatch(/#m\d+$/);
  await page.goto(new URL(href, address).href);
  expect(await page.locator(new URL(page.url()).hash).textContent()).toBe('城乡一体化');
  await page.close();
});

describe('an archive of 1,000 organizations', () => {
  let site: BuiltSite;
  const SURNAMES = '安白陈丁方高韩江孔李马宁欧潘钱孙唐王徐杨张';

  beforeAll(async () => {
    const entities = Array.from({ length: 1000 }, (_, i) => {
      const name = `${SURNAMES[i % SURNAMES.length]}家第${i + 1}合作社`;
      return {
        type: 'organization' as const,
        id: `org-${i + 1}`,
        markdown: `---\nname: ${name}\nkind: association\naliases: [第${i + 1}社]\n---\n`,
      };
    });
    const named = entities
      .map(({ id }, i) => `:org[第${i + 1}社]{ref=${id}}${i % 10 === 9 ? '。\n\n' : '、'}`)
      .join('');
    const markdown = `---\ntitle: 讲话\ndate: 2011\n---\n\n${named}`;
    site = await generatedSite({ speeches: [{ id: 'a', markdown }], entities } as Parameters<typeof generatedSite>[0]);
  });

  afterAll(() => site.close());

  test('has lists that stay small and answer at once', async () => {
    for (const order of ['', 'by/name/', 'by/count/']) {
      const html = await readFile(path.join(site.dir, `organizations/${order}index.html`));
      expect(gzipSync(html).length, order).toBeLessThanOrEqual(30 * 1024);
    }
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.address}organizations/by/name/`);
    expect(await page.locator('.index-entry').count()).toBe(1000);
    await page.locator('.list-filter input').fill('d77s');
    await page.waitForFunction(() => document.querySelectorAll('.index-entry:not([hidden])').length < 1000);
    const took = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('.list-filter input');
      if (!field) return Number.NaN;
      const start = performance.now();
      field.value = 'd777s';
      field.dispatchEvent(new InputEvent('input'));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    });
    expect(await names(page)).toEqual(['安家第777合作社'].map((name) => expect.stringContaining(name.slice(2))));
    expect(took).toBeLessThan(500);
    await page.close();
  });

  test('has a picture of as many as there is room for, which says so', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}charts/`);
    const drawn = await page.locator('.network circle').count();
    expect(drawn).toBeGreaterThan(20);
    expect(drawn).toBeLessThanOrEqual(36);
    expect(await page.locator('section:has(#network) > .note').textContent()).toContain(
      `提及最多的 ${drawn} 个，共 1,000 个`,
    );
    await page.close();
  });
});
