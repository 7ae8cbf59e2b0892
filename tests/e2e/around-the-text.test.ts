import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { addStyle } from './add-style.ts';
import { launchBrowser } from './browser.ts';
import { LANGUAGES, PAGE_TYPES } from './page-types.ts';

const { address } = inject('committed');
const SPEECH = address + PAGE_TYPES.speech;
const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());
afterEach(() => page.context().close());

async function open(options: BrowserContextOptions = DESKTOP, path = ''): Promise<void> {
  page = await (await browser.newContext(options)).newPage();
  await page.goto(SPEECH + path, { waitUntil: 'networkidle' });
}

const card = () => page.locator('mark-card');
const names = () => card().locator('[data-field="name"]').allTextContents();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);
const styleOf = (selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** The pointer comes to rest in the middle of an element. */
async function pointAt(selector: string): Promise<void> {
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  await page.locator(selector).first().hover();
}

describe('outline', () => {
  const current = () => page.locator('.outline [aria-current="location"]');

  test.each(['#p5', '#s2', '#p17', '#p24'])('marks what is being read: %s', async (anchor) => {
    await open();
    await page.evaluate((hash) => document.querySelector(hash)?.scrollIntoView(), anchor);
    await page.locator(`.outline a[href="${anchor}"][aria-current="location"]`).waitFor();
    expect(await current().count()).toBe(1);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('.outline a[href="#p1"][aria-current="location"]').waitFor();
    expect(await current().count()).toBe(1);
  });

  test('marks the paragraph that a page opens at', async () => {
    await open(DESKTOP, '#p17');
    await page.locator('.outline a[href="#p17"][aria-current="location"]').waitFor();
    expect(await current().count()).toBe(1);
  });

  test('keeps the mark in sight where it has to scroll itself', async () => {
    await open({ viewport: { width: 1280, height: 500 } });
    await page.evaluate(() => document.querySelector('#p24')?.scrollIntoView());
    await current().waitFor();
    const [mark, frame] = [await current().boundingBox(), await page.locator('.outline').boundingBox()];
    expect(mark?.y).toBeGreaterThanOrEqual(frame?.y ?? 0);
    expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0) + 1);
  });

  test('lies folded above the text on a phone, and leads to a point', async () => {
    await open(PHONE);
    const link = page.locator('.outline a[href="#p16"]');
    expect(await link.isVisible()).toBe(false);
    await page.locator('.outline summary').tap();
    await link.tap();
    expect(await page.locator('#p16').evaluate((p) => Math.abs(p.getBoundingClientRect().top) < 100)).toBe(true);
  });
});

describe('paragraphs', () => {
  test('j and k walk from number to number, each a link to its paragraph', async () => {
    await open();
    for (const [key, href] of [
      ['j', '#p1'],
      ['j', '#p2'],
      ['J', '#p3'],
      ['k', '#p2'],
    ] as const) {
      await page.keyboard.press(key === 'J' ? 'j' : key);
      await page.waitForFunction((hash) => document.activeElement?.getAttribute('href') === hash, href);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#p2');
  });

  test('begin with what is on the screen, go on from where the focus is, and stop at the last one', async () => {
    await open();
    await page.locator('#p12').evaluate((p) => p.scrollIntoView());
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.getAttribute('href') === '#p12');
    await page.locator('#p7 a.mention').first().focus();
    await page.keyboard.press('k');
    await page.waitForFunction(() => document.activeElement?.getAttribute('href') === '#p6');
    const last = await page.locator('.paragraph-link').count();
    for (let i = 0; i < last; i++) await page.keyboard.press('j');
    await page.waitForFunction((hash) => document.activeElement?.getAttribute('href') === hash, `#p${last}`);
    const seen = await page
      .locator(`#p${last}`)
      .evaluate((p) => p.getBoundingClientRect().top >= 0 && p.getBoundingClientRect().top < innerHeight);
    expect(seen).toBe(true);
  });

  test('keys are left alone with a modifier, while a character is composed, in a dialog, and when turned off', async () => {
    await open();
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.getAttribute('href') === '#p1');
    for (const key of ['Control+j', 'Alt+j', 'Meta+j', 'Shift+j']) await page.keyboard.press(key);
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', isComposing: true, bubbles: true })),
    );
    await page.waitForTimeout(100);
    expect(await focused()).toBe('#p1');
    await page.locator('.search-control').click();
    await page.keyboard.type('jk');
    expect(await page.locator('.search-dialog input').inputValue()).toBe('jk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.layers summary').click();
    await page.locator('.layers [value="keys"]').uncheck();
    await page.keyboard.press('j');
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('keys');
  });

  test('numbers are targets of 24 px, seen on hover and focus, and no part of the text', async () => {
    await open();
    expect(await styleOf('#p3 > .paragraph-link', 'opacity')).toBe('0');
    await page.locator('#p3').hover();
    expect(await styleOf('#p3 > .paragraph-link', 'opacity')).toBe('1');
    await page.locator('#p5 > .paragraph-link').focus();
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.getAttribute('href') === '#p6');
    expect(await styleOf('#p6 > .paragraph-link', 'opacity')).toBe('1');
    expect(await page.locator('.paragraph-link').allTextContents()).toEqual(expect.not.arrayContaining([/./]));
    for (const options of [DESKTOP, PHONE]) {
      await page.context().close();
      await open(options);
      const box = await page.locator('#p3 > .paragraph-link').boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(box?.x).toBeGreaterThanOrEqual(0);
    }
    expect(await styleOf('#p3 > .paragraph-link', 'opacity')).toBe('1');
  });
});

describe('progress', () => {
  const read = () =>
    page.locator('.reading-progress').evaluate((bar) => bar.getBoundingClientRect().width / innerWidth);

  test('follows the speech from its first line to its last one', async () => {
    await open();
    expect(await read()).toBe(0);
    await page.locator('.speech-after').evaluate((after) => scrollTo(0, scrollY + after.getBoundingClientRect().top));
    await page.waitForTimeout(100);
    expect(await read()).toBe(1);
    await page.locator('#p12').evaluate((p) => p.scrollIntoView());
    await page.waitForTimeout(100);
    expect(await read()).toBeGreaterThan(0.3);
    expect(await read()).toBeLessThan(0.9);
  });

  test('is told to no screen reader, shown to nobody who asked for less motion, and not printed', async () => {
    await open();
    expect(await page.locator('.reading-progress').getAttribute('aria-hidden')).toBe('true');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.locator('.reading-progress').isVisible()).toBe(false);
    await page.emulateMedia({ reducedMotion: 'no-preference', media: 'print' });
    expect(await page.locator('.reading-progress').isVisible()).toBe(false);
  });

  test('follows by script where the style sheet cannot', async () => {
    page = await (await browser.newContext(DESKTOP)).newPage();
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.goto(SPEECH, { waitUntil: 'networkidle' });
    await addStyle(page, '.reading-progress { animation: none !important }');
    await page.locator('.speech-after').evaluate((after) => scrollTo(0, scrollY + after.getBoundingClientRect().top));
    await page.waitForTimeout(100);
    expect(await read()).toBe(1);
  });
});

describe('layers', () => {
  const line = (type: string) => styleOf(`.speech-text p .mention[data-type="${type}"]`, 'text-decoration-line');

  test('one switches with the keyboard and stays so on the next visit', async () => {
    await open();
    expect(await line('org')).toBe('underline');
    await page.locator('.layers summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await line('org')).toBe('none');
    expect(await line('place')).toBe('underline');
    await page.waitForFunction(() => localStorage.length > 0);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('.layers [value="organization"]').isChecked()).toBe(false);
    expect(await line('org')).toBe('none');
  });

  test('are those that occur, each with its number, and no two have the same line', async () => {
    await open();
    const layers = await page.locator('.layers li').evaluateAll((items) =>
      items.map((item) => {
        const sample = item.querySelector('.mark-sample');
        const style = sample && getComputedStyle(sample);
        return {
          name: item.querySelector('input')?.value ?? '',
          count: Number(item.querySelector('.count')?.textContent),
          line: [
            style?.textDecorationLine,
            style?.textDecorationStyle,
            style?.textDecorationThickness,
            style?.backgroundImage === 'none',
            style?.boxShadow === 'none',
          ].join(' '),
        };
      }),
    );
    expect(new Set(layers.map((layer) => layer.line)).size).toBe(layers.length);
    expect(layers.map((layer) => layer.name)).toContain('figure');
    const shown = await page.locator('.speech-text .mention[data-type="org"]').count();
    expect(layers.find((layer) => layer.name === 'organization')?.count).toBe(shown);
  });

  test('figures are told apart also where the system chooses the colors, and a focus is seen on what is switched off', async () => {
    await open({ ...DESKTOP, forcedColors: 'active' });
    const frame = () => styleOf('#f2', 'outline-style');
    expect(await frame()).toBe('dashed');
    await page.locator('.layers summary').click();
    await page.locator('.layers [value="figure"]').uncheck();
    expect(await frame()).toBe('none');
    await page.locator('.layers [value="organization"]').uncheck();
    await page.locator('#p4 > .paragraph-link').focus();
    await page.keyboard.press('Tab');
    expect(await styleOf('#p4 a.mention', 'outline-style')).toBe('solid');
  });

  test('a mention within one that is switched off can still be pointed at', async () => {
    await open();
    await page.locator('.layers summary').click();
    await page.locator('.layers [value="event"]').uncheck();
    await pointAt('#p2 [data-type="event"] [data-type="place"]');
    await card().waitFor();
    expect(await styleOf('#p2 [data-type="event"]', 'pointer-events')).toBe('none');
  });

  test('all go and come with one button', async () => {
    await open();
    await page.locator('.layers summary').click();
    await page.getByRole('button', { name: '全部隐藏' }).click();
    expect(await page.locator('.layers li :checked').count()).toBe(0);
    await page.getByRole('button', { name: '全部显示' }).click();
    expect(await page.locator('.layers li :not(:checked):is(input)').count()).toBe(0);
  });

  test('work without a script', async () => {
    await open({ ...DESKTOP, javaScriptEnabled: false });
    await page.locator('.layers summary').click();
    await page.locator('.layers [value="organization"]').uncheck();
    expect(await line('org')).toBe('none');
    await page.locator('.layers [value="values"]').check();
    expect(await page.locator('#f2').evaluate((figure) => getComputedStyle(figure, '::after').content)).toContain('元');
    expect(await page.locator('.layers button').isVisible()).toBe(false);
  });

  test('work where nothing may be kept', async () => {
    page = await (await browser.newContext(DESKTOP)).newPage();
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      }),
    );
    await page.goto(SPEECH);
    await page.locator('.layers summary').click();
    await page.locator('.layers [value="organization"]').uncheck();
    expect(await line('org')).toBe('none');
    expect(failures).toEqual([]);
  });
});

describe('cards', () => {
  test('one opens under a pointer that rests, can be pointed at itself, and goes with the pointer', async () => {
    await open();
    await pointAt('#p5 a.mention[data-ref="qi-zonggonghui"]');
    await card().waitFor();
    expect(await names()).toEqual(['旗总工会']);
    expect(await card().textContent()).toMatch(/群众团体.*本篇提到 \d+ 次，见于 1 篇讲话/s);
    await card().hover();
    await page.waitForTimeout(500);
    expect(await card().isVisible()).toBe(true);
    await card().locator('a').click();
    await page.waitForURL('**/organizations/qi-zonggonghui/');
    await page.goBack();
    await pointAt('#p5 a.mention[data-ref="qi-zonggonghui"]');
    await card().waitFor();
    await page.mouse.move(5, 5);
    await card().waitFor({ state: 'hidden' });
  });

  test('one opens at the focus, is what a screen reader hears of the link, and closes at Escape alone', async () => {
    await open(DESKTOP, '?hl=群团社团');
    await page.waitForSelector('hit-bar');
    await page.locator('#p4 > .paragraph-link').focus();
    await page.keyboard.press('Tab');
    await card().waitFor();
    const link = page.locator('#p4 a.mention').first();
    expect(await link.getAttribute('aria-describedby')).toBe(await card().getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await card().isVisible()).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await link.getAttribute('aria-describedby')).toBe(null);
    expect(await page.locator('hit-bar').count()).toBe(1);
    await page.keyboard.press('Tab');
    await card().waitFor();
    await page.keyboard.press('n');
    expect(await page.locator('hit-bar').getByRole('status').textContent()).toMatch(/^第 2 /);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('hit-bar').count()).toBe(0);
  });

  test('a name that holds names: its card opens at a click, theirs name it too, and the keyboard reaches its link', async () => {
    await open();
    const outer = '#p5 span.mention[data-ref="danghao-zhulijun"]';
    const start = await page.locator(outer).evaluate((span) => span.getClientRects()[0]);
    await page.mouse.click((start?.x ?? 0) + 20, (start?.y ?? 0) + 10);
    await card().waitFor();
    expect(await names()).toEqual(['当好主力军、建功十一五、和谐奔小康']);
    await page.mouse.move(5, 5);
    await page.locator(`${outer} a.mention`).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      () => document.querySelectorAll('mark-card:not([hidden]) [data-field="name"]').length === 2,
    );
    expect(await names()).toEqual(['十一五', '当好主力军、建功十一五、和谐奔小康']);
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      () => document.querySelectorAll('mark-card:not([hidden]) [data-field="name"]').length === 1,
    );
    expect(await styleOf(outer, 'outline-style')).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/terms/danghao-zhulijun/');
  });

  test('a first tap opens one, a second follows the link, one elsewhere closes it', async () => {
    await open(PHONE);
    const link = page.locator('#p2 a.mention[data-type="org"]').first();
    await link.tap();
    await card().waitFor();
    expect(page.url()).toBe(SPEECH);
    await page.locator('#p4').tap({ position: { x: 2, y: 30 } });
    await card().waitFor({ state: 'hidden' });
    await link.tap();
    await card().waitFor();
    await link.tap();
    await page.waitForURL('**/organizations/qi-wei/');
  });

  test('none is cut on a narrow and low screen', async () => {
    await open({ ...PHONE, viewport: { width: 320, height: 320 } });
    for (const mark of ['#p2 a.mention', '#p5 span.mention a.mention', '#p6 data.figure', '#p18 a.mention']) {
      await page.locator(mark).last().tap();
      await card().waitFor();
      const box = await card().boundingBox();
      expect(box?.x, mark).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), mark).toBeLessThanOrEqual(320);
      expect(box?.y, mark).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), mark).toBeLessThanOrEqual(320);
      for (const target of await card().locator('a').all())
        expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('none needs anything from the server but its script', async () => {
    await open();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await pointAt('#p2 a.mention');
    await card().waitFor();
    expect(requests.filter((url) => !url.endsWith('.js'))).toEqual([]);
  });

  test('without a script a mention is a link, also one that holds others', async () => {
    await open({ ...DESKTOP, javaScriptEnabled: false });
    const arrow = page.locator('#p2 .mention-link').first();
    expect((await arrow.boundingBox())?.width).toBeGreaterThan(0);
    await arrow.click();
    await page.waitForURL('**/events/quanqi-quntuan-shetuan-gongzuo-huiyi/');
  });
});

describe('figures', () => {
  test('one says its value, kind, indicator, period and body when it is pointed at', async () => {
    await open();
    await pointAt('#f2');
    await card().waitFor();
    const values = await card().locator('dd').allTextContents();
    expect(values).toEqual(['2,800,000 元', '结果', '劳动竞赛创造的价值', '2010年', '旗总工会']);
  });

  test('values are written out on demand, not as text, and lead with Tab into their cards and on', async () => {
    await open();
    const text = () => page.locator('article[data-speech]').evaluate((article) => article.textContent);
    const before = await text();
    expect(await page.locator('#f2').getAttribute('tabindex')).toBe(null);
    await page.locator('.layers summary').click();
    await page.locator('.layers [value="values"]').check();
    const written = (id: string) =>
      page.locator(id).evaluate((element) => getComputedStyle(element, '::after').content);
    expect([await written('#f2'), await written('#f1')]).toEqual(['"2,800,000 元"', 'none']);
    expect(await text()).toBe(before);
    expect(
      await page.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelector('#p5') ?? document.body);
        const copied = getSelection()?.toString();
        getSelection()?.removeAllRanges(); // Or Tab leads to the bar of what is selected.
        return copied;
      }),
    ).not.toContain('2,800,000');
    await page.locator('#m35').focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('f2');
    await card().locator('[data-field="value"]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await card().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/\/organizations\/qi-zonggonghui\/$/);
    expect(await card().isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/\/organizations\/qi-kexie\/$/);
  });

  test('dates say their year when their layer is on', async () => {
    await open();
    await page.locator('.layers summary').click();
    await page.locator('.layers [value="date"]').check();
    await pointAt('#d1');
    await card().waitFor();
    expect(await card().locator('dd').textContent()).toMatch(/2010年.*推定/);
  });
});

test.each(Object.entries(LANGUAGES))('cards and layers are in the language of the page: %s', async (_, prefix) => {
  page = await browser.newPage(DESKTOP);
  await page.goto(address + prefix + PAGE_TYPES.speech);
  await pointAt('#p5 a.mention[data-ref="qi-zonggonghui"]');
  await card().waitFor();
  const word = { '': '本篇提到', 'zh-hant/': '見於', 'en/': 'mentions here' }[prefix];
  expect(await card().textContent()).toContain(word);
  expect(await card().locator('a').getAttribute('href')).toContain(`/${prefix}organizations/`);
});

test('nothing of this is loaded before it is used', async () => {
  page = await browser.newPage(DESKTOP);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(SPEECH, { waitUntil: 'networkidle' });
  expect(
    scripts.filter((url) => /mark-card|layers|outline-position|paragraph-keys|reading-progress/.test(url)),
  ).toEqual([]);
});
