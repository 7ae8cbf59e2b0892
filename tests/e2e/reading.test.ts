import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const { address } = inject('committed');
const SPEECH = '2011-quanqi-quntuan-shetuan-gongzuo-huiyi';
const EIGHT = [
  'qi-zonggonghui',
  'tuan-qiwei',
  'qi-fulian',
  'qi-hongshizihui',
  'qi-gongshanglian',
  'qi-wenlian',
  'qi-canlian',
  'qi-kexie',
];

let browser: Browser;
let page: Page;
const requests: string[] = [];
const failures: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => failures.push(error.message));
});

afterAll(() => browser.close());

const speechUrl = `${address}speeches/${SPEECH}/`;

/** `organization id → anchors of the paragraphs whose text holds a mention of it`, as the speech's page says. */
async function paragraphsNaming(id: string): Promise<string[]> {
  await page.goto(speechUrl);
  return page
    .locator(`article[data-speech] p[id] .mention[data-type="org"][data-ref="${id}"]`)
    .evaluateAll((mentions) => [...new Set(mentions.map((mention) => mention.closest('p')?.id ?? ''))]);
}

test.each(EIGHT)('%s: its page links to every paragraph that names it, and each of these links back', async (id) => {
  const naming = await paragraphsNaming(id);
  expect(naming.length).toBeGreaterThan(0);
  for (const anchor of naming) {
    const link = page.locator(`#${anchor} a[href$="/organizations/${id}/"]`);
    expect(await link.count(), anchor).toBeGreaterThan(0);
  }
  await page.locator(`#${naming[0]} a[href$="/organizations/${id}/"]`).first().click();
  await page.waitForURL(`${address}organizations/${id}/`);
  const links = await page
    .locator(`a[href*="/speeches/${SPEECH}/#p"]`)
    .evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).hash.slice(1)));
  expect([...new Set(links)].sort()).toEqual([...naming].sort());
});

test('every anchor of the speech is one element', async () => {
  await page.goto(speechUrl);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ['p1', 's1', 's3', 'm1']) expect(ids).toContain(id);
});

test('every link of every page leads to a page and to an anchor on it', async () => {
  const seen = new Map<string, Set<string>>();
  const wanted: { from: string; url: string }[] = [];
  const queue = [address];
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    if (seen.has(url)) continue;
    const response = await page.request.get(url);
    const html = response.headers()['content-type']?.includes('html') ? await response.text() : '';
    expect(response.status(), url).toBe(200);
    seen.set(url, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '')));
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*href="([^"]+)"/g)) {
      const target = new URL(href.replaceAll('&amp;', '&'), url);
      if (!target.href.startsWith(address)) continue;
      wanted.push({ from: url, url: target.href });
      target.hash = '';
      target.search = '';
      queue.push(target.href);
    }
  }
  const broken = wanted.filter(({ url }) => {
    const target = new URL(url);
    const anchor = decodeURIComponent(target.hash.slice(1));
    target.hash = '';
    target.search = '';
    return anchor !== '' && !seen.get(target.href)?.has(anchor);
  });
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(30);
});

test('as a new user: search 群团社团, open a passage, find its words marked, follow 旗妇联', async () => {
  await page.goto(address);
  await page.getByRole('searchbox').first().fill('群团社团');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#search-results[data-state="ready"]');
  await page.locator('#search-results a[data-passage]').nth(1).click();
  await page.waitForSelector('article[data-speech] mark');
  expect(await page.locator('article[data-speech] mark').first().textContent()).toBe('群团社团');
  expect(new URL(page.url()).hash).toMatch(/^#p\d+$/);
  await page.locator('article[data-speech] a.mention', { hasText: '旗妇联' }).first().click();
  await page.waitForURL(`${address}organizations/qi-fulian/`);
  expect(await page.locator('h1').textContent()).toContain('旗妇联');
});

test.each(['', 'figures/', 'organizations/qi-fulian/', `speeches/${SPEECH}/`])(
  'no page is wider than a phone: /%s',
  async (path) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  },
);

test('nothing is asked of another host, and nothing fails', () => {
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
  expect(failures).toEqual([]);
});
