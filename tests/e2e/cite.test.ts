import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { LANGUAGES, PAGE_TYPES, SPEECH } from './page-types.ts';

const { address } = inject('committed');
const URL_OF_SPEECH = address + PAGE_TYPES.speech;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());
afterEach(() => page.context().close());

async function open(url: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  await page.goto(url);
}

/** Selects words of a block, the nth time they stand in it, as the system would. */
async function select(selector: string, words: string, nth = 0): Promise<void> {
  await page.locator(selector).evaluate(
    (block, [wanted, index]) => {
      block.scrollIntoView({ block: 'center' });
      let at = -1;
      for (let i = 0; i <= index; i++) at = block.textContent.indexOf(wanted, at + 1);
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let from = 0; walker.nextNode(); ) {
        const node = walker.currentNode as Text;
        const to = from + node.length;
        if (at >= from && at < to) range.setStart(node, at - from);
        if (at + wanted.length > from && at + wanted.length <= to) range.setEnd(node, at + wanted.length - from);
        from = to;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [words, nth] as const,
  );
  await page.waitForSelector('cite-bar');
}

/** The headless shell, a smaller build of Chromium, takes the fragment off the address and does nothing more. */
async function knowsTextFragments(): Promise<boolean> {
  await page.route('**/plain.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p style="margin-top: 300vh">plain words</p>' }),
  );
  await page.goto(`${address}plain.html#:~:text=plain%20words`);
  await page.waitForTimeout(1000);
  return page.evaluate(() => scrollY > 0);
}

const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));
const focused = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName ?? null);
const today = (): Promise<string> => page.evaluate(() => new Date().toLocaleDateString('sv'));

describe('the bar', () => {
  test('appears beside selected words, takes neither them nor the focus, and says what it is for', async () => {
    await open(URL_OF_SPEECH);
    await select('#p3', '奠基之年');
    expect([await selected(), await focused()]).toEqual(['奠基之年', 'BODY']);
    await page.waitForFunction(() => document.querySelector('cite-bar [role="status"]')?.textContent?.includes('Tab'));
    const bar = await page.locator('cite-bar').boundingBox();
    const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON());
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(words.top);
  });

  test.each([
    [390, 844],
    [320, 568],
  ])('stands below the words on touch, within a screen of %i px', async (width, height) => {
    await open(URL_OF_SPEECH, { viewport: { width, height }, hasTouch: true, isMobile: true });
    await select('#p3', '奠基之年');
    const bar = await page.locator('cite-bar').boundingBox();
    const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON());
    expect(bar?.y).toBeGreaterThanOrEqual(words.bottom);
    expect(bar?.x).toBeGreaterThanOrEqual(0);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(width);
    for (const control of await page.locator('cite-bar :is(button, select)').all())
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('copies the words with their citation: paragraph, address of it, day of access', async () => {
    await open(URL_OF_SPEECH);
    await select('#p3', '奠基之年');
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.waitForSelector('cite-bar [data-done]');
    expect(await clipboard()).toBe(
      `“奠基之年”\n旗委、政府领导. 在全旗群团社团工作会议上的讲话[EB/OL]. 第3段（[2011]）[${await today()}]. ${URL_OF_SPEECH}#p3.`,
    );
    expect(await selected()).toBe('奠基之年');
  });

  test('copies a link that a browser opens at exactly these words', async ({ skip }) => {
    await open(URL_OF_SPEECH);
    await select('#p20', '群团社团', 1);
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.waitForSelector('cite-bar [data-done]');
    const link = await clipboard();
    expect(link).toMatch(new RegExp(`^${RegExp.escape(URL_OF_SPEECH)}#p20:~:text=`));
    await page.context().close();
    // Without the anchor nothing but the text itself can have moved the page, and it moves it into the middle.
    await open(link.replace('#p20', '#'));
    const scrolled = await page.waitForFunction(() => scrollY > 0, undefined, { timeout: 5000 }).catch(() => undefined);
    skip(!scrolled && !(await knowsTextFragments()), 'this browser does not scroll to text fragments');
    const middle = await page.locator('#p20').evaluate((block) => {
      const at = block.textContent.indexOf('群团社团', block.textContent.indexOf('群团社团') + 1);
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let from = 0;
      while (walker.nextNode() && from + (walker.currentNode as Text).length <= at)
        from += (walker.currentNode as Text).length;
      const range = document.createRange();
      range.setStart(walker.currentNode, at - from);
      const { top, bottom } = range.getClientRects()[0] ?? new DOMRect();
      return (top + bottom) / 2;
    });
    expect(Math.abs(middle - 450)).toBeLessThan(60);
  });

  test('keeps the choice of format on the device', async () => {
    await open(URL_OF_SPEECH);
    await select('#p3', '奠基之年');
    await page.getByLabel('引文格式').selectOption('APA');
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.waitForSelector('cite-bar [data-done]');
    expect(await clipboard()).toContain('\n(旗委、政府领导, ca. 2011, para. 3)\n');
    await page.reload();
    await select('#p3', '奠基之年');
    expect(await page.getByLabel('引文格式').inputValue()).toBe('apa');
  });

  test('is worked with the keyboard alone, and gives way to reading again', async () => {
    await open(URL_OF_SPEECH);
    await select('#p3', '奠基之年');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('quote');
    await page.keyboard.press('Enter');
    await page.waitForSelector('cite-bar [data-done]');
    expect(await clipboard()).toContain('第3段');
    await page.keyboard.press('Shift+Tab');
    expect([await focused(), await selected()]).toEqual(['BODY', '奠基之年']);
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('p')?.id)).toBe('p3');
    await page.keyboard.press('Escape');
    expect(await page.locator('cite-bar').count()).toBe(0);
    expect(await selected()).toBe('奠基之年');
  });

  test('closes when nothing is selected any more, and is not for what is no speech', async () => {
    await open(URL_OF_SPEECH);
    await select('#p3', '奠基之年');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.waitForSelector('cite-bar', { state: 'detached' });
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.trust') ?? document.body));
    await page.waitForTimeout(600);
    expect(await page.locator('cite-bar').count()).toBe(0);
  });

  test('cites a passage over several paragraphs, and a heading without a paragraph', async () => {
    await open(URL_OF_SPEECH);
    await page.evaluate(() => {
      const [from, to] = ['p2', 'p4'].map((id) => document.getElementById(id));
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
    });
    await page.waitForSelector('cite-bar');
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.waitForSelector('cite-bar [data-done]');
    expect(await clipboard()).toContain('第2—4段');
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.waitForSelector('[name="link"][data-done]');
    expect(decodeURIComponent(await clipboard())).toMatch(/#p2:~:text=[^,]+,[^,]+$/);
    await page.keyboard.press('Escape');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await select('#s1', '提高认识');
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.waitForSelector('cite-bar [data-done]');
    expect(await clipboard()).toContain(`讲话[EB/OL]. （[2011]）`);
    expect(await clipboard()).toContain('#s1');
  });
});

describe('the dialog', () => {
  test('has every format, copies, downloads, and gives the focus back', async () => {
    await open(URL_OF_SPEECH);
    const opener = page.getByRole('button', { name: '引用本篇' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '引用本篇' });
    await page.waitForFunction(() => document.querySelector('.cite-dialog pre')?.textContent);
    expect(await dialog.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'GB/T 7714—2025',
      'GB/T 7714—2015',
      'APA',
      'Chicago',
      'BibTeX',
      'RIS',
      'CSL-JSON',
    ]);
    await dialog.getByRole('button', { name: '复制 Chicago' }).click();
    await page.waitForSelector('.cite-dialog [data-done]');
    expect(await clipboard()).toMatch(/^旗委、政府领导\. “在全旗群团社团工作会议上的讲话\.”/);
    for (const [name, file] of [
      ['下载 BibTeX', 'bib'],
      ['下载 RIS', 'ris'],
      ['下载 CSL-JSON', 'json'],
    ] as const) {
      const [saved] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name }).click()]);
      expect(saved.suggestedFilename()).toBe(`${SPEECH}.${file}`);
      expect(await readFile(await saved.path(), 'utf8')).toContain(URL_OF_SPEECH);
    }
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('cite-button');
  });

  test('says so when the citations do not come, and tries again', async () => {
    await open(URL_OF_SPEECH);
    await page.route('**/*.cite.json', (route) => route.abort());
    await page.locator('.cite-button').click();
    await page.locator('.cite-failure').waitFor();
    await page.unroute('**/*.cite.json');
    await page.getByRole('button', { name: '重试' }).click();
    await page.waitForFunction(() => document.querySelector('.cite-dialog pre')?.textContent);
    expect(await page.locator('.cite-failure').isVisible()).toBe(false);
  });

  test.each(Object.values(LANGUAGES))('cites the text as written, by its one address: /%s', async (prefix) => {
    await open(address + prefix + PAGE_TYPES.speech);
    await page.locator('.cite-button').click();
    await page.waitForFunction(() => document.querySelector('.cite-dialog pre')?.textContent);
    const [first] = await page.locator('.cite-dialog pre').allTextContents();
    expect(first).toBe(
      `旗委、政府领导. 在全旗群团社团工作会议上的讲话[EB/OL]. （[2011]）[${await today()}]. ${URL_OF_SPEECH}.`,
    );
  });
});

test('without scripts the citation stands on the page, and every paragraph is a link', async () => {
  await open(URL_OF_SPEECH, { javaScriptEnabled: false });
  expect(await page.locator('.cite-button').isVisible()).toBe(false);
  await page.locator('.cite-plain summary').click();
  expect(await page.locator('.cite-plain .citation').textContent()).toBe(
    '旗委、政府领导. 在全旗群团社团工作会议上的讲话[EB/OL]. （[2011]）[引用日期]. 本页地址.',
  );
  expect(await page.locator('#p3 .paragraph-link').getAttribute('href')).toMatch(/#p3$/);
});

test('nothing of it is loaded before it is used', async () => {
  await open('about:blank');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(URL_OF_SPEECH, { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /cite/.test(url))).toEqual([]);
  await select('#p3', '奠基之年');
  await page.waitForLoadState('networkidle');
  expect(requests.some((url) => url.endsWith('.cite.json'))).toBe(true);
});
