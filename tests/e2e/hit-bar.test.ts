import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const { address, dir } = inject('committed');
const SPEECH = `${address}speeches/2011-quanqi-quntuan-shetuan-gongzuo-huiyi/`;

/** Of four hits of 旗总工会 the second is cut by a mention in a mention, the third lies folded away. */
const BODY = `<h1 id="title">旗总工会的讲话</h1>
<p id="p1">一<span class="mention" id="m1"><a class="mention" id="m2" href="#">旗</a>总<a class="mention" id="m3" href="#">工会</a></span>二</p>
<details><summary>甲</summary><details><summary>乙</summary><p id="p2">旗总工会</p></details></details>
<p style="margin-top: 300vh"></p>
<p id="p3">三<a class="mention" id="m4" href="#">旗总工会</a>四</p>`;

let browser: Browser;
let page: Page;
let requests: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());
afterEach(() => page.context().close());

async function newPage(options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext(options);
  page = await context.newPage();
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
}

const hl = (...phrases: readonly string[]): string => new URLSearchParams(phrases.map((it) => ['hl', it])).toString();

const fileOf = (url: string): string => path.join(dir, url.slice(address.length));

/** The speech's page with another text in it. */
async function openBody(query: string): Promise<void> {
  await newPage();
  const html = await readFile(fileOf(`${SPEECH}index.html`), 'utf8');
  const replaced = html.replace(/(<article class="speech-text"[^>]*>).*<\/article>/s, `$1${BODY}</article>`);
  await page.route(`${SPEECH}**`, (route) =>
    route.fulfill({ body: replaced, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(SPEECH + query);
}

async function open(query: string, options: BrowserContextOptions = {}): Promise<void> {
  await newPage(options);
  await page.goto(SPEECH + query);
  await page.waitForSelector('hit-bar');
}

const place = () => page.locator('hit-bar').getByRole('status').textContent();
const current = () => page.locator('mark[aria-current]').allTextContents();

/** Nodes of the article with their texts, text nodes apart. */
const nodes = () =>
  page.locator('article[data-speech]').evaluate((article) => {
    const walker = document.createTreeWalker(article);
    const found: string[] = [];
    while (walker.nextNode()) found.push(`${walker.currentNode.nodeName} ${walker.currentNode.nodeValue ?? ''}`);
    return found;
  });

describe('walking', () => {
  test('keys go from hit to hit and round, a hit that tags cut is one, and folds open', async () => {
    await openBody(`?${hl('旗总工会')}`);
    await page.waitForSelector('hit-bar');
    expect([await place(), await current()]).toEqual(['第 1 / 4 处', ['旗总工会']]);
    await page.keyboard.press('n');
    expect([await place(), await current()]).toEqual(['第 2 / 4 处', ['旗', '总', '工会']]);
    expect(await page.locator('#p2').isVisible()).toBe(false);
    await page.keyboard.press('n');
    expect(await place()).toBe('第 3 / 4 处');
    expect(await page.locator('#p2 mark[aria-current]').isVisible()).toBe(true);
    await page.keyboard.press('n');
    expect(await page.locator('#p3 mark').evaluate((mark) => mark.ariaCurrent)).toBe('true');
    await page.keyboard.press('n');
    expect(await place()).toBe('第 1 / 4 处');
    await page.keyboard.press('p');
    expect(await place()).toBe('第 4 / 4 处');
    const box = await page.locator('#p3 mark').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan((await page.locator('hit-bar').boundingBox())?.y ?? 0);
  });

  test('begins in the paragraph of the address, also where it names a mention in it', async () => {
    for (const hash of ['#p3', '#m4']) {
      await openBody(`?${hl('旗总工会')}${hash}`);
      await page.waitForSelector('hit-bar');
      expect(await place()).toBe('第 4 / 4 处');
      await page.context().close();
    }
    await openBody(`?${hl('旗总工会')}#m1`);
    await page.waitForSelector('hit-bar');
    expect(await place()).toBe('第 2 / 4 处');
  });

  test('begins with the first of all where the paragraph of the address has none', async () => {
    await open(`?${hl('旗总工会')}#p1`);
    expect(await place()).toMatch(/^第 1 \/ \d+ 处$/);
  });

  test('buttons do as the keys and keep the focus, keys leave it where it is', async () => {
    await open(`?${hl('群团社团')}`);
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await place()).toMatch(/^第 2 /);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('next');
    await page.getByRole('button', { name: '上一处' }).click();
    expect(await place()).toMatch(/^第 1 /);
    await page.locator('#p4 a.mention').first().focus();
    const focused = await page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('n');
    expect(await place()).toMatch(/^第 2 /);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(focused);
  });

  test('with the keyboard alone: Tab goes on from the hit, Shift+Tab leads to the buttons, Enter walks', async () => {
    await open(`?${hl('群团社团')}`);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('p')?.id)).toBe('p2');
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Shift+Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'next')) break;
    }
    await page.keyboard.press('Enter');
    expect(await place()).toMatch(/^第 4 /);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('close');
  });

  test('keys are not taken with a modifier, from a field, or from a dialog', async () => {
    await open(`?${hl('群团社团')}`);
    for (const key of ['Shift+n', 'Control+p', 'Alt+n', 'Meta+p', 'Shift+Escape']) await page.keyboard.press(key);
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('main')?.append(field);
      field.focus();
    });
    await page.keyboard.type('np');
    expect(await page.locator('main > input').inputValue()).toBe('np');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.append(document.createElement('button'));
      document.body.append(dialog);
      dialog.showModal();
    });
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    expect(await page.locator('body > dialog:last-of-type').evaluate((dialog) => dialog.hasAttribute('open'))).toBe(
      false,
    );
    await page.locator('main > input').blur();
    expect(await place()).toMatch(/^第 1 /);
    await page.keyboard.press('n');
    expect(await place()).toMatch(/^第 2 /);
  });
});

describe('closing', () => {
  test('Escape gives the page back as it was, its address without phrases, and turns the keys off', async () => {
    await openBody('?from=a');
    const before = await nodes();
    await page.context().close();
    await openBody(`?from=a&${hl('旗总工会', '的讲')}#p3`);
    await page.waitForSelector('hit-bar');
    expect(await nodes()).not.toEqual(before);
    await page.keyboard.press('Escape');
    expect(await page.locator('hit-bar').count()).toBe(0);
    expect(await nodes()).toEqual(before);
    await expect.poll(() => page.url()).toBe(`${SPEECH}?from=a#p3`);
    await page.keyboard.press('n');
    expect(await page.locator('mark').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('the button leaves the focus at the hit that was shown', async () => {
    await open(`?${hl('群团社团')}#p4`);
    await page.getByRole('button', { name: '关闭' }).press('Enter');
    await expect.poll(() => page.url()).toBe(`${SPEECH}#p4`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('p4');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('p')?.id)).toBe('p4');
    expect(await page.locator('#p4').getAttribute('tabindex')).toBe(null);
  });
});

describe('room', () => {
  test.each([
    { width: 390, height: 844, hasTouch: true },
    { width: 320, height: 640, hasTouch: true },
    { width: 1280, height: 800, hasTouch: false },
  ])(
    '$width px: the bar is on the screen, its targets are large, and it covers nothing that has the focus',
    async ({ width, height, hasTouch }) => {
      await open(`?${hl('群团社团')}`, { viewport: { width, height }, hasTouch });
      const bar = await page.locator('hit-bar').boundingBox();
      expect(bar?.x).toBeGreaterThanOrEqual(0);
      expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(width);
      for (const button of await page.locator('hit-bar button').all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(hasTouch ? 44 : 24);
      }
      await page.locator('hit-bar button').last().focus();
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
          const top = document.querySelector('hit-bar')?.getBoundingClientRect().top ?? 0;
          const focused = document.activeElement;
          return focused !== null && focused !== document.body && focused.getBoundingClientRect().bottom > top
            ? focused.outerHTML
            : '';
        });
        expect(covered).toBe('');
      }
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const lastLink = await page.locator('.site-footer a').last().boundingBox();
      expect((lastLink?.y ?? 0) + (lastLink?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    },
  );

  test('the current hit differs from the others by a frame as well', async () => {
    await open(`?${hl('群团社团')}`);
    const shadows = await page
      .locator('mark.hit')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).boxShadow !== 'none'));
    expect(shadows.filter(Boolean)).toHaveLength((await current()).length);
    await page.emulateMedia({ forcedColors: 'active' });
    const outline = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((mark) => getComputedStyle(mark).outlineStyle);
    expect(await outline('mark[aria-current]')).toBe('solid');
    expect(await outline('mark:not([aria-current])')).toBe('none');
  });

  test('stays away from paper', async () => {
    await open(`?${hl('群团社团')}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('hit-bar').isVisible()).toBe(false);
  });
});

describe('loading', () => {
  test('who just reads loads none of it: at most 6 KB of script, compressed', async () => {
    await newPage();
    await page.goto(SPEECH, { waitUntil: 'networkidle' });
    const scripts = requests.filter((url) => url.endsWith('.js'));
    const files = await Promise.all(scripts.map((url) => readFile(fileOf(url))));
    expect(scripts.filter((url) => url.includes('hit-bar'))).toEqual([]);
    expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThanOrEqual(6 * 1024);
    expect(await page.locator('hit-bar').count()).toBe(0);
  });

  test('a phrase without a hit shows no bar', async () => {
    await newPage();
    await page.goto(`${SPEECH}?${hl('没有这一句话')}`, { waitUntil: 'networkidle' });
    expect(requests.some((url) => url.includes('hit-bar'))).toBe(true);
    expect(await page.locator('hit-bar, mark.hit').count()).toBe(0);
  });
});
