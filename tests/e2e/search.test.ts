import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { quotePhrase } from '../../src/core/search/query.ts';
import { randomFrom } from '../core/search/generate.ts';
import { launchBrowser } from './browser.ts';

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

/** Types a query and waits for its results: passages by speech. */
async function search(query: string): Promise<Map<string, string[]>> {
  await page.fill('input[name=q]', query);
  await page.press('input[name=q]', 'Enter');
  return results(query);
}

async function results(query: string): Promise<Map<string, string[]>> {
  const list = page
    .locator('#search-results[data-state="ready"]')
    .and(page.locator(`[data-query=${JSON.stringify(query)}]`));
  await list.waitFor({ state: 'attached' });
  const found = await page
    .locator('#search-results article')
    .evaluateAll((articles) =>
      articles.map((article): [string, string[]] => [
        article.getAttribute('data-speech') ?? '',
        [...article.querySelectorAll('[data-passage]')].map((link) => link.getAttribute('data-passage') ?? ''),
      ]),
    );
  expect(await page.locator('#search-results').getAttribute('data-total')).toBe(String(found.length));
  return new Map(found);
}

/** Text and anchors of the built page, in the order of the document, without the code under test. */
async function blocksOfPage(): Promise<{ anchor: string; text: string }[]> {
  await page.goto(`${address}speeches/${SPEECH}/`);
  const body = await page
    .locator(`article[data-speech="${SPEECH}"]`)
    .locator('p[id^="p"], h2[id^="s"], h3[id^="s"]')
    .evaluateAll((blocks) => blocks.map((block) => ({ anchor: block.id, text: block.textContent ?? '' })));
  return [{ anchor: 'title', text: (await page.locator('h1').textContent()) ?? '' }, ...body];
}

test('finds 300 substrings of the speech in the paragraphs where they stand, and 50 absent ones nowhere', async () => {
  const blocks = await blocksOfPage();
  const text = blocks.map((block) => block.text).join('');
  const random = randomFrom(7);
  const part = (): string => {
    const length = 2 + Math.floor(random() * 5);
    const start = Math.floor(random() * (text.length - length));
    return text.slice(start, start + length);
  };
  await page.goto(`${address}search/`);
  for (let i = 0; i < 300; i++) {
    const phrase = part();
    const query = quotePhrase(phrase);
    if (query !== query.trim()) continue;
    expect(await search(query), phrase).toEqual(new Map([[SPEECH, anchorsOf(blocks, phrase)]]));
  }
  for (let absent = 0; absent < 50; ) {
    const phrase = [...part()].reverse().join('');
    if (text.includes(phrase) || /\s/.test(phrase)) continue;
    expect((await search(phrase)).size, phrase).toBe(0);
    absent++;
  }
});

function anchorsOf(blocks: readonly { anchor: string; text: string }[], phrase: string): string[] {
  const text = blocks.map((block) => block.text).join('');
  let end = 0;
  return blocks
    .filter((block) => {
      const start = end;
      end += block.text.length;
      const at = text.indexOf(phrase, start);
      return at >= 0 && at < end;
    })
    .map(({ anchor }) => anchor);
}

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
  expect(await page.locator(`#${anchor} mark`).allTextContents()).not.toEqual([]);
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
  expect(new URL(page.url()).searchParams.get('q')).toBe('工会');
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
