import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { LANGUAGES, PAGE_TYPES } from './page-types.ts';

const { address } = inject('committed');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a reader may have chosen, by the attributes that the choice sets. */
const MODES = {
  light: { colorScheme: 'light', attributes: {} },
  dark: { colorScheme: 'dark', attributes: {} },
  elder: { colorScheme: 'light', attributes: { 'data-elder': '' } },
} as const;

let browser: Browser;
let axe: string;

beforeAll(async () => {
  browser = await launchBrowser();
  axe = await readFile(AXE, 'utf8');
});

afterAll(() => browser.close());

test.each(Object.keys(LANGUAGES).flatMap((language) => Object.keys(MODES).map((mode) => [language, mode] as const)))(
  'axe finds nothing to object to on any type of page: %s, %s',
  async (language, mode) => {
    const { colorScheme, attributes } = MODES[mode as keyof typeof MODES];
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
    const found: unknown[] = [];
    for (const [type, path] of Object.entries(PAGE_TYPES))
      found.push(
        ...(await violations(
          context,
          address + LANGUAGES[language as keyof typeof LANGUAGES] + path,
          type,
          attributes,
        )),
      );
    await context.close();
    expect(found).toEqual([]);
  },
);

async function violations(
  context: BrowserContext,
  url: string,
  type: string,
  attributes: Readonly<Record<string, string>>,
): Promise<unknown[]> {
  const page = await context.newPage();
  await page.goto(url);
  if (type === 'search') await page.locator('#search-results[data-state="ready"]').waitFor({ state: 'attached' });
  for (const [name, value] of Object.entries(attributes))
    await page.evaluate(([key = '', set = '']) => document.documentElement.setAttribute(key, set), [name, value]);
  await page.evaluate(axe);
  const found: unknown[] = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)]))`,
  );
  await page.close();
  return found.map((violation) => [type, violation]);
}

test.each([320, 390, 820])('nothing is wider than a screen of %i px', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  for (const [type, path] of Object.entries(PAGE_TYPES)) {
    await page.goto(address + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), type).toBeLessThanOrEqual(width);
  }
  await page.close();
});
