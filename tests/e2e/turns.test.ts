import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite } from './site.ts';
import { installEngine } from './speech-engine.ts';

let browser: Browser;
let interview: BuiltSite;

beforeAll(async () => {
  [browser, interview] = await Promise.all([
    launchBrowser(),
    buildSite(path.resolve('tests/fixtures/interview'), '/archive/'),
  ]);
});

afterAll(async () => {
  await browser.close();
  interview.close();
});

async function onPage(address: string, work: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  await page.addInitScript(installEngine);
  await page.goto(interview.address + address);
  await work(page);
  expect(failures).toEqual([]);
  await page.close();
}

const SPEECH = 'speeches/2011-fangtan/';

test('the page of a conversation names everybody who speaks, with links to those it knows', () =>
  onPage(SPEECH, async (page) => {
    const speakers = page.locator('.speech-head dd').filter({ hasNot: page.locator('time') });
    expect(await speakers.allTextContents()).toEqual(['主持人', '张三', '李四']);
    expect(await speakers.locator('a').count()).toBe(2);
    expect(await page.locator('#p2 .speaker').getAttribute('href')).toBe('/archive/people/zhang-san/');
    expect(await page.locator('article p').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
    ]);
  }));

test.each([390, 1280])('turns begin at the edge with a bold name, incidents are smaller, at %i px', (width) =>
  onPage(
    SPEECH,
    async (page) => {
      const style = (selector: string, property: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
      expect(await style('.turn', 'text-indent')).toBe('0px');
      expect(await style('#p3', 'text-indent')).not.toBe('0px');
      expect(await style('.speaker', 'font-weight')).toBe('700');
      const size = async (selector: string): Promise<number> => Number.parseFloat(await style(selector, 'font-size'));
      expect(await size('.incident')).toBeLessThan(await size('.turn'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
    width,
  ),
);

test('says who speaks and leaves out what nobody said, when it reads aloud', () =>
  onPage(SPEECH, async (page) => {
    const engine = (name: string, argument?: unknown): Promise<unknown> =>
      page.evaluate(([method, given]) => Reflect.get(globalThis, 'engine')[String(method)](given), [name, argument]);
    await engine('bringVoices', ['zh-CN']);
    await page.locator('.read-aloud-control').click();
    await page.locator('read-aloud').waitFor();
    for (let i = 0; i < 500 && (await engine('busy')); i++) await engine('finish');
    const said = await page.evaluate(() => Reflect.get(globalThis, 'engine').said);
    const words = said.map(({ text }: { text: string }) => text).join('');
    expect(words).toContain('主持人：');
    expect(words).toContain('秋天开学以前');
    expect(words).not.toMatch(/掌声|鼓掌|起立|笑/);
  }));

test('the page of a person has the conversations they take part in, and the search their turns alone', async () => {
  await onPage('people/zhang-san/', async (page) => {
    expect(await page.locator('main').textContent()).toContain('在线访谈：今年怎么干');
  });
  await onPage('search/?q=%E8%AE%B0&speaker=li-si', async (page) => {
    await page.locator('#search-results[data-state="ready"]').waitFor();
    const passages = await page.locator('a[data-passage]').evaluateAll((all) => all.map((a) => a.dataset.passage));
    expect(passages).toEqual(['p6']);
  });
});
