import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { bytesWhile, KB, sum } from './page-bytes.ts';
import { LANGUAGES, PAGE_TYPES } from './page-types.ts';
import { searchFor } from './search-page.ts';

const { address } = inject('committed');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test.each(Object.entries(LANGUAGES))('a speech costs little to read: %s', async (_, prefix) => {
  const page = await browser.newPage();
  const bytes = await bytesWhile(page, () => page.goto(address + prefix + PAGE_TYPES.speech));
  expect(sum(bytes, 'html', 'css')).toBeLessThanOrEqual(45 * KB);
  expect(sum(bytes, 'js')).toBeLessThanOrEqual(6 * KB);
  expect([...bytes.keys()].filter((kind) => !['html', 'css', 'js', 'svg'].includes(kind))).toEqual([]);
  await page.close();
});

test('the first query costs 120 KB at most, later ones 40 KB, whatever they are', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}search/`);
  await page.waitForLoadState('networkidle');
  const first = await bytesWhile(page, () => searchFor(page, '工会'));
  expect(sum(first)).toBeGreaterThan(10 * KB);
  expect(sum(first)).toBeLessThanOrEqual(120 * KB);
  for (const query of ['妇女', '280万元', 'GDP', '工會', '没有的字句', '“四个转变”', 'gonghui'])
    expect(sum(await bytesWhile(page, () => searchFor(page, query))), query).toBeLessThanOrEqual(40 * KB);
  await page.close();
});

test('nothing moves while a speech loads', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(globalThis, { shifts: Reflect.get(globalThis, 'shifts') + Reflect.get(entry, 'value') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of [PAGE_TYPES.speech, PAGE_TYPES.home, PAGE_TYPES.organization]) {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts')), path).toBe(0);
  }
  await page.close();
});
