import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const { address } = inject('committed');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let context: BrowserContext;
let page: Page;
let requests: string[];
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  requests = [];
  errors = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${address}about/`);
});

afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

const dialog = () => page.locator('.search-dialog');
const field = () => dialog().getByRole('combobox');
const options = () => dialog().getByRole('option');
const status = () => dialog().getByRole('status');

/** Opens the dialog with keys and waits for its script. */
async function open(): Promise<void> {
  await page.keyboard.press('Control+k');
  await field().waitFor();
  await page.waitForFunction(() => customElements.get('search-dialog') !== undefined);
}

/** Types into the dialog and waits for the entities. */
async function type(text: string): Promise<void> {
  await page.keyboard.type(text);
  await expect.poll(() => status().textContent()).toMatch(/条目/);
}

/** Text of the option that Enter follows, as the field names it to assistive technology. */
async function activeOption(): Promise<string> {
  const id = await field().getAttribute('aria-activedescendant');
  const active = options().and(page.locator('[aria-selected="true"]'));
  if (id === '') return '';
  expect(await active.getAttribute('id')).toBe(id);
  return (await active.textContent()) ?? '';
}

test('with keys alone: from pinyin to the page of an organization', async () => {
  await open();
  await type('gonghui');
  expect(await activeOption()).toContain('全文检索“gonghui”');
  const names = await options().locator('.suggestion-name').allTextContents();
  const wanted = names.indexOf('旗总工会');
  expect(wanted).toBeGreaterThan(0);
  expect(names.length).toBeLessThanOrEqual(9);
  for (let step = 0; step < wanted; step++) await page.keyboard.press('ArrowDown');
  expect(await activeOption()).toMatch(/旗总工会.*群众团体.*提及 \d+ 处/);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${address}organizations/qi-zonggonghui/`);
});

test('with keys alone: from words to the search page', async () => {
  await open();
  await type('群团社团');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${address}search/?q=${encodeURIComponent('群团社团')}`);
  await page.waitForSelector('#search-results[data-state="ready"] [data-passage]');
});

test('arrows, Home and End lead through the options, and go around at the ends', async () => {
  await open();
  await type('qi');
  const names = await options().allTextContents();
  expect(names.length).toBeGreaterThan(3);
  await page.keyboard.press('ArrowUp');
  expect(await activeOption()).toBe(names.at(-1));
  await page.keyboard.press('Home');
  expect(await activeOption()).toBe(names[0]);
  await page.keyboard.press('End');
  expect(await activeOption()).toBe(names.at(-1));
  await page.keyboard.press('ArrowDown');
  expect(await activeOption()).toBe(names[0]);
  expect(await field().getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('关闭');
});

test.each(['工會', 'GONGHUI', 'qzgh'])('finds 旗总工会 from %s', async (typed) => {
  await open();
  await type(typed);
  expect(await options().locator('.suggestion-name').allTextContents()).toContain('旗总工会');
  expect(await status().textContent()).toBe(`相符的条目 ${(await options().count()) - 1} 个`);
});

test('says that no entity fits, and still searches the texts', async () => {
  await open();
  await type('13:59:28');
  expect(await options().allTextContents()).toEqual([expect.stringContaining('全文检索“13:59:28”')]);
  expect(await status().textContent()).toBe('没有相符的条目');
});

test('gives the focus back on Escape, and closes on a click outside but not on one inside', async () => {
  const link = page.locator('nav a').nth(1);
  await link.focus();
  await open();
  expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await dialog().isVisible()).toBe(false);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await open();
  await field().click();
  expect(await dialog().isVisible()).toBe(true);
  await page.mouse.click(5, 500);
  expect(await dialog().isVisible()).toBe(false);
});

test('does nothing while a composition is open, neither on Enter nor on arrows', async () => {
  await open();
  const client = await context.newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'gong hui', selectionStart: 8, selectionEnd: 8 });
  expect(await field().inputValue()).toBe('gong hui');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
  expect(page.url()).toBe(`${address}about/`);
  expect(await options().count()).toBe(0);
  expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await client.send('Input.insertText', { text: '工会' });
  await expect.poll(() => activeOption()).toContain('全文检索“工会”');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${address}search/?q=${encodeURIComponent('工会')}`);
});

test('a key with the code 229, as Safari sends it after a composition, chooses nothing', async () => {
  await open();
  await type('工会');
  const before = await activeOption();
  await field().dispatchEvent('keydown', { key: 'ArrowDown', keyCode: 229 });
  expect(await activeOption()).toBe(before);
});

test('keeps what was searched for on this device until it is cleared', async () => {
  for (const words of ['群团社团', '妇联']) {
    await page.goto(`${address}about/`);
    await open();
    await type(words);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\//);
  }
  await page.goto(`${address}about/`);
  await open();
  await expect.poll(() => options().allInnerTexts()).toEqual(['妇联', '群团社团']);
  expect(await activeOption()).toBe('');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(`${address}about/`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${address}search/?q=${encodeURIComponent('群团社团')}`);
  await page.goto(`${address}about/`);
  await open();
  await page.getByRole('button', { name: '清除' }).click();
  expect(await options().count()).toBe(0);
  expect(await page.getByRole('button', { name: '清除' }).isVisible()).toBe(false);
  await page.reload();
  await open();
  expect(await options().count()).toBe(0);
});

test('asks for nothing before it is opened, and for nothing of the index before something is typed', async () => {
  await page.waitForLoadState('networkidle');
  const scripts = await Promise.all(
    requests.filter((url) => url.endsWith('.js')).map(async (url) => gzipSync(await (await fetch(url)).bytes()).length),
  );
  expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(2048);
  expect(await page.evaluate(() => customElements.get('search-dialog') === undefined)).toBe(true);
  await open();
  await page.waitForTimeout(300);
  expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await type('工会');
  expect(requests.some((url) => url.includes('/pagefind/'))).toBe(true);
  expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
});

test('without the index: says so, searches the texts all the same, and tries again when asked', async () => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open();
  await page.keyboard.type('工会');
  await page.getByRole('button', { name: '重试' }).waitFor();
  expect(await options().allTextContents()).toEqual([expect.stringContaining('全文检索“工会”')]);
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => options().locator('.suggestion-name').allTextContents()).toContain('旗总工会');
  expect(await page.getByRole('button', { name: '重试' }).isVisible()).toBe(false);
});

test('without its script the form in the dialog searches', async () => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await page.keyboard.type('妇联');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${address}search/?q=${encodeURIComponent('妇联')}`);
});

test('on the search page the keys and the control lead to its own field', async () => {
  await page.goto(`${address}search/?q=${encodeURIComponent('妇联')}`);
  expect(await dialog().count()).toBe(0);
  const own = page.locator('archive-search input[name="q"]');
  for (const act of [() => page.keyboard.press('Control+k'), () => page.locator('.search-control').click()]) {
    await own.evaluate((input) => input.blur());
    await act();
    expect(await own.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(page.url()).toBe(`${address}search/?q=${encodeURIComponent('妇联')}`);
  }
});

test.each(['light', 'dark'] as const)('axe finds nothing to object to in the open dialog (%s)', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(await readFile(AXE, 'utf8'));
  await page.locator('.search-control').click();
  await page.waitForFunction(() => customElements.get('search-dialog') !== undefined);
  const states = [async () => {}, () => type('qi'), () => page.keyboard.press('ArrowDown')];
  for (const reach of states) {
    await reach();
    const violations: unknown = await page.evaluate(
      `axe.run('.search-dialog').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]))`,
    );
    expect(violations).toEqual([]);
  }
});

test.each([390, 320])(
  'on a telephone %i px wide nothing is wider than the screen, and rows are easy to hit',
  async (width) => {
    const phone = await browser.newContext({ viewport: { width, height: 700 }, hasTouch: true, isMobile: true });
    const small = await phone.newPage();
    await small.goto(`${address}about/`);
    expect((await small.locator('.site-header').boundingBox())?.height).toBeLessThan(125);
    await small.locator('.search-control').tap();
    await small.locator('.search-dialog input').fill('qi');
    await expect.poll(() => small.locator('.search-dialog [role="option"]').count()).toBeGreaterThan(5);
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const row of await small.locator('.search-dialog [role="option"]').all()) {
      const box = await row.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    await small.locator('.search-dialog [role="option"]').nth(1).tap();
    await small.waitForURL((url) => !url.pathname.endsWith('/about/'));
    await phone.close();
  },
);

test('where no script runs the control is a link to the search page', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${address}about/`);
  expect(await still.locator('.search-control kbd').isVisible()).toBe(false);
  await still.locator('.search-control').click();
  await expect.poll(() => still.url()).toBe(`${address}search/`);
  await plain.close();
});
