import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { LANGUAGES, PAGE_TYPES } from './page-types.ts';

const { address } = inject('committed');
const KEY = 'rostrum:reader-settings';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A page in a context of its own, so with nothing kept; closed with it. */
async function withPage(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function open(page: Page): Promise<void> {
  await page.locator('.reader-settings-control').click();
  await page.waitForFunction(() => customElements.get('reader-settings'));
}
const choose = (page: Page, name: string, value: string) =>
  page.locator(`.reader-settings input[name="${name}"][value="${value}"]`).check();
const attributes = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
/** Size of the smallest type that is seen on the page, in px. */
const smallestType = (page: Page) =>
  page.locator('body').evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let smallest = Number.POSITIVE_INFINITY;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility() || !node.textContent?.trim() || element.closest('.visually-hidden')) continue;
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(element).fontSize));
    }
    return smallest;
  });
/** Red, green and blue of a color, each from 0 to 255, whatever notation the browser gives it in. */
const colorOf = (page: Page, selector: string, property: 'color' | 'backgroundColor') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      if (!canvas) throw new Error('Unexpected lack of a canvas');
      canvas.fillStyle = getComputedStyle(element)[name];
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    }, property);

test('a choice shows at once, is kept, and holds on every type of page in every language', () =>
  withPage(async (page) => {
    await page.goto(address);
    await open(page);
    await choose(page, 'theme', 'dark');
    await choose(page, 'textSize', 'larger');
    await choose(page, 'contrast', 'high');
    const chosen = { theme: 'dark', textSize: 'larger', contrast: 'high' };
    expect(await attributes(page)).toEqual(chosen);
    expect(await colorOf(page, 'html', 'backgroundColor')).toEqual([0, 0, 0]);
    for (const path of [...Object.values(LANGUAGES), PAGE_TYPES.speech, PAGE_TYPES.search, PAGE_TYPES.figures]) {
      await page.goto(address + path);
      expect(await attributes(page), path).toEqual(chosen);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), path).toBe('20.8px');
    }
    await open(page);
    await page.getByRole('button', { name: '恢复默认' }).click();
    expect(await attributes(page)).toEqual({});
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    expect(await colorOf(page, 'html', 'backgroundColor')).toEqual([250, 246, 237]);
  }));

test('shows what was chosen when it is opened again', () =>
  withPage(async (page) => {
    await page.goto(address);
    await open(page);
    await choose(page, 'textSize', 'small');
    await page.reload();
    await open(page);
    expect(await page.locator('.reader-settings input[name="textSize"][value="small"]').isChecked()).toBe(true);
    expect(await page.locator('.reader-settings input[name="theme"][value=""]').isChecked()).toBe(true);
  }));

test('what is kept is there before the first paint, so nothing moves', () =>
  withPage(async (page) => {
    await page.addInitScript((key) => {
      localStorage.setItem(key, JSON.stringify({ elder: '', textSize: 'large' }));
      Object.assign(globalThis, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(globalThis, { shifts: Reflect.get(globalThis, 'shifts') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
      addEventListener('DOMContentLoaded', () => {
        Object.assign(globalThis, { early: { ...document.documentElement.dataset } });
      });
    }, KEY);
    await page.goto(address + PAGE_TYPES.speech, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'early'))).toEqual({ elder: '', textSize: 'large' });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toBe(0);
    // The script stands in the head, before the style sheet and the body.
    const html = await (await page.request.get(address)).text();
    expect(html.indexOf(KEY)).toBeGreaterThan(0);
    expect(html.indexOf(KEY)).toBeLessThan(html.indexOf('</head>'));
  }));

test('what the system asks for holds without a choice and without scripts', () =>
  withPage(
    async (page) => {
      await page.goto(address + PAGE_TYPES.speech);
      expect(await colorOf(page, 'html', 'backgroundColor')).toEqual([0, 0, 0]);
      expect(await colorOf(page, '#p2', 'color')).toEqual([255, 255, 255]);
      expect(await page.locator('.reader-settings-control').isVisible()).toBe(false);
    },
    // Chromium evaluates for a test also where a page may run no script.
    { colorScheme: 'dark', contrast: 'more', javaScriptEnabled: false },
  ));

test('a choice of light stands against a dark system, for the bar of the browser too', () =>
  withPage(
    async (page) => {
      await page.goto(address);
      await open(page);
      await choose(page, 'theme', 'light');
      expect(await colorOf(page, 'html', 'backgroundColor')).toEqual([250, 246, 237]);
      const media = () =>
        page
          .locator('meta[name="theme-color"]')
          .evaluateAll((all) => all.map((meta) => (meta as HTMLMetaElement).media));
      expect(await media()).toEqual(['all', 'not all']);
      await choose(page, 'theme', '');
      expect(await media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
    },
    { colorScheme: 'dark' },
  ));

test('长者 mode: large black text on white in one column, large targets, nothing cut at 320 px', () =>
  withPage(
    async (page) => {
      await page.goto(address + PAGE_TYPES.speech);
      await open(page);
      await page.getByRole('checkbox', { name: '长者模式' }).check();
      await page.keyboard.press('Escape');
      expect(await colorOf(page, '#p2', 'color')).toEqual([0, 0, 0]);
      expect(await colorOf(page, 'html', 'backgroundColor')).toEqual([255, 255, 255]);
      expect(await page.locator('#p2').evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize))).toBe(24);
      const [aside, text] = [page.locator('.speech-aside'), page.locator('.speech-text')];
      expect((await aside.boundingBox())?.x).toBe((await text.boundingBox())?.x);
      expect(await page.locator('.layers, .reading-progress, .paragraph-link').filter({ visible: true }).count()).toBe(
        0,
      );
      await page.locator('#p2 a.mention').first().hover();
      await page.locator('#p2 a.mention').first().focus();
      expect(await page.locator('mark-card').count()).toBe(0);
      for (const control of await page.locator('button:visible, summary:visible, .site-header a').all())
        expect((await control.boundingBox())?.height, (await control.textContent()) ?? '').toBeGreaterThanOrEqual(44);
      await page.setViewportSize({ width: 320, height: 640 });
      for (const path of Object.values(PAGE_TYPES)) {
        await page.goto(address + path);
        expect(await smallestType(page), path).toBeGreaterThanOrEqual(18);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      }
    },
    { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  ));

test('works by keyboard alone, also before its script is there, and Esc gives the focus back', () =>
  withPage(async (page) => {
    await page.route(/reader-settings/, (route) => setTimeout(() => void route.continue(), 500));
    await page.goto(address);
    await page.locator('.reader-settings-control').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => attributes(page)).toEqual({ theme: 'light' });
    await page.keyboard.press('Escape');
    expect(await page.locator('#reader-settings').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('reader-settings-control');
  }));

test('a device that keeps nothing, or keeps nonsense, changes the page all the same', () =>
  withPage(async (page) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(address);
    await page.evaluate((key) => localStorage.setItem(key, '{"theme":"</script>","elder":7'), KEY);
    await page.reload();
    expect(await attributes(page)).toEqual({});
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.reload();
    await open(page);
    await choose(page, 'theme', 'dark');
    expect(await attributes(page)).toEqual({ theme: 'dark' });
    expect(failures).toEqual([]);
  }));
