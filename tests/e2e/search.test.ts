import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Shown, searchFor, shownResults } from './search-page.ts';

const { address } = inject('committed');
const SPEECH = '2011-quanqi-quntuan-shetuan-gongzuo-huiyi';

let browser: Browser;
let page: Page;
/** Addresses of everything the page asked for. */
let requests: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
});

afterEach(() => page.close());

const search = async (query: string): Promise<Shown['speeches']> => (await searchFor(page, query)).speeches;
const results = async (query: string): Promise<Shown['speeches']> => (await shownResults(page, query)).speeches;

test('asks for nothing of the index before a search is made, and for nothing from elsewhere', async () => {
  await page.goto(`${address}search/`);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await search('群团社团');
  expect(requests.some((url) => url.includes('/pagefind/index/'))).toBe(true);
  expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
});

test('lands on the paragraph with the words marked', async () => {
  await page.goto(`${address}search/?q=${encodeURIComponent('旗妇联')}`);
  await results('旗妇联');
  const passage = page.locator('#search-results a[data-passage^="p"]').first();
  expect(await passage.locator('mark').first().textContent()).toBe('旗妇联');
  const anchor = await passage.getAttribute('data-passage');
  await passage.click();
  await page.waitForURL(`${address}speeches/${SPEECH}/?hl=*#${anchor}`);
  await page.locator(`#${anchor} mark`).first().waitFor();
});

test('narrows to the passages that name an organization, keeps it in the address, and goes back', async () => {
  await page.goto(`${address}search/?q=${encodeURIComponent('工会')}`);
  const all = await results('工会');
  await page.locator('.search-facet input[value="qi-fulian"]').check();
  await page.waitForURL(/&org=qi-fulian$/);
  const narrowed = await results('工会');
  const named = await namedIn(narrowed.get(SPEECH) ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named).toEqual(narrowed.get(SPEECH));
  expect(named.length).toBeLessThan(all.get(SPEECH)?.length ?? 0);
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has('org'));
  await expect.poll(() => results('工会')).toEqual(all);
});

test('loads what the filters count only when they are opened, where they are closed at first', async () => {
  const details = (): string[] => requests.filter((url) => url.includes('/pagefind/details/'));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${address}search/?q=${encodeURIComponent('工会')}`);
  await results('工会');
  await page.waitForLoadState('networkidle');
  expect(details()).toEqual([]);
  await page.locator('.search-filters > summary').click();
  await page.locator('.search-facet input[value="qi-fulian"]').waitFor();
  expect(details()).toHaveLength(1);
});

/** Those of the anchors whose paragraph has a mention of 旗妇联 on the speech's page. */
async function namedIn(anchors: readonly string[]): Promise<string[]> {
  const html = await (await fetch(`${address}speeches/${SPEECH}/`)).text();
  return anchors.filter((anchor) => {
    const [, block = ''] = html.split(`id="${anchor}"`);
    return (block.split(/<\/(?:p|h2|h3)>/)[0] ?? '').includes('data-ref="qi-fulian"');
  });
}

test('lists all passages that name an organization when nothing is typed', async () => {
  await page.goto(`${address}search/?org=qi-fulian`);
  const found = (await results('')).get(SPEECH) ?? [];
  expect(found.length).toBeGreaterThan(1);
  expect(await namedIn(found)).toEqual(found);
  expect(await page.locator('#search-results mark').count()).toBeGreaterThan(0);
});

test('searches while somebody types, but not before a composition ends', async () => {
  await page.goto(`${address}search/`);
  const field = page.locator('input[name=q]');
  await field.evaluate((input) => {
    if (!(input instanceof HTMLInputElement)) return;
    input.value = 'gong hui';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await page.waitForTimeout(600);
  expect(await page.locator('#search-results').getAttribute('data-state')).toBe('idle');
  await field.evaluate((input) => {
    if (!(input instanceof HTMLInputElement)) return;
    input.value = '工会';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '工会' }));
  });
  expect((await results('工会')).size).toBe(1);
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('工会');
});

test('searches for what was typed before its script was there', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', (route) => held.then(() => route.continue()));
  await page.goto(`${address}search/`, { waitUntil: 'commit' });
  await page.fill('archive-search input[name=q]', '工会');
  release();
  expect((await results('工会')).size).toBe(1);
  expect(await page.inputValue('archive-search input[name=q]')).toBe('工会');
});

test('says that the index did not load, and loads it when asked again', async () => {
  for (const files of ['**/pagefind/**', '**/pagefind/index/**', '**/pagefind/text/**']) {
    await page.route(files, (route) => route.abort());
    await page.goto(`${address}search/?q=${encodeURIComponent('会议')}`);
    await page.locator('#search-results[data-state="error"]').waitFor({ state: 'attached' });
    await page.unroute(files);
    await page.getByRole('button', { name: '重试' }).click();
    expect((await results('会议')).size).toBe(1);
  }
});

test('offers the lists where no script runs', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${address}search/?q=a`);
  await plain.locator('noscript a', { hasText: '组织' }).click();
  expect(plain.url()).toBe(`${address}organizations/`);
  await context.close();
});

/** The entities shown above the results, the first as it reads. */
async function answers(query: string): Promise<{ readonly ids: readonly string[]; readonly first: string }> {
  const { entities } = await searchFor(page, query);
  const first = page.locator('#search-results article[data-entity]').first();
  return { ids: entities, first: entities.length === 0 ? '' : ((await first.textContent()) ?? '') };
}

test.each([
  ['旗总工会', 'qi-zonggonghui'],
  ['科尔沁右翼中旗总工会', 'qi-zonggonghui'],
  ['总工会', 'qi-zonggonghui'],
  ['qizonggonghui', 'qi-zonggonghui'],
  ['qi zong gong hui', 'qi-zonggonghui'],
  ['qzgh', 'qi-zonggonghui'],
  ['旗总公会', 'qi-zonggonghui'],
  ['旗總工會', 'qi-zonggonghui'],
  ['平安中旗', 'pingan-zhongqi'],
])('answers %s with the entity, its kind, its counts and where it is named', async (query, id) => {
  await page.goto(`${address}search/`);
  const { ids } = await answers(query);
  expect(ids).toContain(id);
  const answer = page.locator(`#search-results article[data-entity="${id}"]`);
  expect(await answer.textContent()).toMatch(/在 1 篇讲话中提及 \d+ 处/);
  const only = answer.getByRole('link', { name: '只看提到它的段落', includeHidden: true });
  await page.goto(new URL((await only.getAttribute('href')) ?? '', page.url()).href);
  expect((await results('')).get(SPEECH)?.length).toBeGreaterThan(0);
});

test('takes no word of the texts for a slip', async () => {
  await page.goto(`${address}search/`);
  expect((await answers('工作')).ids.length).toBeLessThan(9);
  const slips = page.locator('.answer-by', { hasText: '是不是要找' });
  expect(await slips.count()).toBe(0);
  expect((await searchFor(page, '旗总公会')).total).toBe(0);
  expect(await slips.count()).toBeGreaterThan(0);
});

test('shows what is chosen, takes it away again, and keeps both in the address', async () => {
  await page.goto(`${address}search/?q=${encodeURIComponent('工会')}&org=qi-fulian&figures=yes`);
  await results('工会');
  expect(await page.locator('.search-chosen button').allTextContents()).toEqual(['旗妇联', '写有数字', '全部取消']);
  await page.getByRole('button', { name: '取消筛选：旗妇联' }).click();
  await page.waitForURL((url) => !url.searchParams.has('org') && url.searchParams.get('figures') === 'yes');
  await results('工会');
  await page.reload();
  await results('工会');
  expect(await page.locator('.search-facet[data-facet="figures"] input').isChecked()).toBe(true);
});

test('lines up every place of a word between its contexts, in the order asked for', async () => {
  await page.goto(`${address}search/?q=${encodeURIComponent('妇女')}`);
  const hits = await results('妇女');
  await page.getByRole('radio', { name: '逐词对照' }).check();
  await page.waitForURL(/view=concordance/);
  await results('妇女');
  const lines = page.locator('.concordance tbody tr');
  const keywords = await page.locator('.concordance mark').allTextContents();
  expect(new Set(keywords)).toEqual(new Set(['妇女']));
  expect(keywords.length).toBeGreaterThanOrEqual(hits.get(SPEECH)?.length ?? 0);
  await page.locator('select[name="context"]').selectOption('right');
  await page.waitForURL(/context=right/);
  await results('妇女');
  const right = await page.locator('.concordance .line-right').allTextContents();
  const compare = new Intl.Collator('zh').compare;
  const words = right.map((text) => text.replace(/[\p{P}\p{S}\s]/gu, ''));
  expect(words).toEqual([...words].sort(compare));
  expect(await lines.count()).toBe(keywords.length);
});

test('copies and downloads what is shown', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  await page.goto(`${address}search/?q=${encodeURIComponent('妇女')}`);
  const found = (await results('妇女')).get(SPEECH) ?? [];
  await page.getByRole('button', { name: '复制结果' }).click();
  await page.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('在全旗群团社团工作会议上的讲话');
  expect(copied.split('\n').filter((line) => line.startsWith('http'))).toHaveLength(found.length);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('检索结果.csv');
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.startsWith('\uFEFF讲话,题目,日期,')).toBe(true);
  expect(csv.match(/,妇女,/g)?.length).toBeGreaterThanOrEqual(found.length);
  await context.close();
});

test('finds on the page of the speech what was typed in traditional characters', async () => {
  await page.goto(`${address}search/?q=${encodeURIComponent('婦女')}`);
  await results('婦女');
  const passage = page.locator('#search-results a[data-passage^="p"]').first();
  const anchor = await passage.getAttribute('data-passage');
  await passage.click();
  expect(await page.locator(`#${anchor} mark`).first().textContent()).toBe('妇女');
});
