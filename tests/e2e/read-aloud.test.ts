import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { PAGE_TYPES } from './page-types.ts';
import { type Engine, installEngine } from './speech-engine.ts';

const { address } = inject('committed');
const speechUrl = address + PAGE_TYPES.speech;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function withEngine(voices: readonly string[], work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.addInitScript(installEngine);
  await page.goto(speechUrl);
  await tell(page, 'bringVoices', voices);
  try {
    await work(page);
    expect(failures).toEqual([]);
  } finally {
    await context.close();
  }
}

const tell = (page: Page, name: keyof Engine, argument?: unknown): Promise<unknown> =>
  page.evaluate(([method, given]) => Reflect.get(globalThis, 'engine')[String(method)](given), [name, argument]);
const said = (page: Page): Promise<Engine['said']> => page.evaluate(() => Reflect.get(globalThis, 'engine').said);
const control = (page: Page) => page.locator('.read-aloud-control');
const button = (page: Page, name: string) => page.locator(`read-aloud button[name="${name}"]`);
const being = (page: Page) => page.locator('.being-read').evaluateAll((all) => all.map(({ id }) => id));
const status = (page: Page) => page.locator('.read-aloud-status').textContent();

async function start(page: Page): Promise<void> {
  await control(page).click();
  await page.locator('read-aloud').waitFor();
}

test('the control is there where there is a Chinese voice, and nothing moves when it turns up', () =>
  withEngine(['en-US'], async (page) => {
    expect(await control(page).isVisible()).toBe(false);
    const before = await page.locator('article').boundingBox();
    await tell(page, 'bringVoices', ['en-US', 'zh-CN']);
    await control(page).waitFor();
    expect(await page.locator('article').boundingBox()).toEqual(before);
  }));

test('reads every word of the speech in order, in short pieces, and nothing else', () =>
  withEngine(['zh-CN'], async (page) => {
    await start(page);
    for (let i = 0; i < 2000 && (await tell(page, 'busy')); i++) await tell(page, 'finish');
    expect(await status(page)).toBe('朗读完毕');
    expect(await page.locator('read-aloud').count()).toBe(0);
    const spoken = await said(page);
    const words = (text: string | null) => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');
    expect(words(spoken.map(({ text }) => text).join(''))).toBe(words(await page.locator('article').textContent()));
    for (const { text, lang } of spoken) {
      expect(text.length).toBeLessThanOrEqual(60);
      expect(lang).toBe('zh-CN');
    }
  }));

test('marks the paragraph, keeps it in view, and walks to others', () =>
  withEngine(['zh-CN'], async (page) => {
    await start(page);
    expect(await being(page)).toEqual(['title']);
    for (const id of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']) {
      await button(page, 'next').click();
      expect(await being(page)).toEqual([id]);
    }
    expect(await page.locator('.read-aloud-place').textContent()).toBe('第 6 段');
    // A paragraph longer than the screen: the sentence that is read stays above the bar.
    for (let i = 0; i < 12; i++) await tell(page, 'finish');
    expect(await being(page)).toEqual(['p6']);
    const gap = await page.evaluate(() => {
      const [range] = CSS.highlights.get('being-read') ?? [];
      const bar = document.querySelector('read-aloud')?.getBoundingClientRect();
      if (!(range instanceof Range) || !bar) throw new Error('Unexpected lack of a mark');
      const { top, bottom } = range.getBoundingClientRect();
      return [top, bar.top - bottom];
    });
    for (const distance of gap) expect(distance).toBeGreaterThanOrEqual(0);
    await button(page, 'previous').click();
    expect(await being(page)).toEqual(['p5']);
    expect((await said(page)).at(-1)?.text).toMatch(/^二是/);
  }));

test('pauses and goes on with the same words; says so, and only then', () =>
  withEngine(['zh-CN'], async (page) => {
    await start(page);
    expect(await status(page)).toBe('正在朗读');
    await button(page, 'next').click();
    await button(page, 'next').click();
    expect(await status(page)).toBe('正在朗读');
    await button(page, 'play').click();
    expect(await tell(page, 'busy')).toBe(false);
    expect(await status(page)).toBe('朗读已暂停');
    expect(await button(page, 'play').textContent()).toBe('继续');
    const before = await said(page);
    await button(page, 'play').click();
    expect(await status(page)).toBe('正在朗读');
    expect((await said(page)).slice(before.length)).toEqual(before.slice(-1));
  }));

test('keeps the speed', () =>
  withEngine(['zh-CN'], async (page) => {
    await start(page);
    expect((await said(page)).at(-1)?.rate).toBe(1);
    await page.locator('read-aloud select').selectOption('1.5');
    expect((await said(page)).at(-1)?.rate).toBe(1.5);
    await page.reload();
    await tell(page, 'bringVoices', ['zh-CN']);
    await start(page);
    expect(await page.locator('read-aloud select').inputValue()).toBe('1.5');
    expect((await said(page)).at(-1)?.rate).toBe(1.5);
  }));

test('works by keyboard alone; Esc stops, takes the marks away and gives the focus back', () =>
  withEngine(['zh-CN'], async (page) => {
    await control(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('read-aloud').waitFor();
    await page.keyboard.press('Space');
    expect(await tell(page, 'busy')).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await being(page)).toEqual(['p1']);
    await page.keyboard.press('Escape');
    expect(await status(page)).toBe('朗读已停止');
    expect(await being(page)).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('read-aloud-control');
    // And again.
    await page.keyboard.press('Enter');
    await page.locator('read-aloud').waitFor();
    expect(await tell(page, 'busy')).toBe(true);
  }));

test('pauses where the voice fails, and stops when the page is left', () =>
  withEngine(['zh-CN'], async (page) => {
    await start(page);
    await tell(page, 'fail');
    expect(await status(page)).toBe('语音出错，朗读已暂停');
    await button(page, 'play').click();
    expect(await tell(page, 'busy')).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await tell(page, 'busy')).toBe(false);
  }));

test('starts at the passage that the reader sees', () =>
  withEngine(['zh-CN'], async (page) => {
    await page.goto(`${speechUrl}#p9`);
    await tell(page, 'bringVoices', ['zh-CN']);
    await control(page).evaluate((element) => (element as HTMLElement).click());
    await page.locator('read-aloud').waitFor();
    expect(await being(page)).toEqual(['p9']);
  }));

test('has no part of the page beyond its edges at 320 px, and targets of 24 px', () =>
  withEngine(['zh-CN'], async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await start(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const target of await page.locator('read-aloud :is(button, select)').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    }
  }));
