import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { PAGE_TYPES } from './page-types.ts';

const { address } = inject('committed');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const isFocused = (selector: string) => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);

/** Goes on from where the focus is until it is on what is wanted, as somebody without a pointer does. */
async function tabTo(selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    if (await isFocused(selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No way to ${selector} with ${key}`);
}

test('a reader without a pointer searches, cites, switches a layer, opens a card and goes to the next paragraph', async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address + PAGE_TYPES.speech);

  await page.keyboard.press('Tab');
  expect(await isFocused('.skip-link')).toBe(true);

  await tabTo('.search-control');
  await page.keyboard.press('Enter');
  await page.locator('.search-dialog[open]').waitFor();
  expect(await isFocused('.search-dialog input')).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isFocused('.search-control')).toBe(true);

  await tabTo('.cite-button');
  await page.keyboard.press('Enter');
  await page.locator('.cite-dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  expect(await isFocused('.cite-button')).toBe(true);

  await tabTo('.layers summary');
  await page.keyboard.press('Enter');
  await tabTo('.layers input[type="checkbox"]');
  await page.keyboard.press('Space');
  expect(await page.locator('.layers input[type="checkbox"]').first().isChecked()).toBe(false);
  await page.keyboard.press('Space');

  await tabTo('article p a.mention');
  await page.locator('mark-card').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('mark-card').waitFor({ state: 'hidden' });
  expect(await isFocused('article p a.mention')).toBe(true);

  await page.keyboard.press('j');
  await expect.poll(() => isFocused('.paragraph-link')).toBe(true);
  const before = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.keyboard.press('j');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
    .toBe(`#p${Number(before?.slice(2)) + 1}`);
  await page.close();
});

test('what has the focus is on the screen and under no bar, at 1280 px enlarged four times', async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  for (const [type, part] of Object.entries(PAGE_TYPES)) {
    await page.goto(address + part);
    if (type === 'search') await page.locator('#search-results[data-state="ready"]').waitFor({ state: 'attached' });
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      // The browser brings it into view with the next frames, and tables grow their controls while they load.
      await expect.poll(() => page.evaluate(hiddenFocus), { message: type }).toBeUndefined();
    }
  }
  await page.close();
});

/** In the page: the element with the focus, where none of its points can be seen and touched. */
function hiddenFocus(): string | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return undefined;
  // The link of a name that holds names has no words of its own; the frame is drawn around the name.
  const element = focused.matches('.mention-link') ? (focused.parentElement ?? focused) : focused;
  // Of a table larger than the screen, the part that is on it.
  const points = [...element.getClientRects()].flatMap((box) => {
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    return [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)]),
    );
  });
  const isSeen = points.some(([x = 0, y = 0]) => {
    const there = document.elementFromPoint(x, y);
    return (
      there !== null &&
      (element.contains(there) || there.contains(element) || element.closest('label')?.contains(there))
    );
  });
  return isSeen ? undefined : element.outerHTML.slice(0, 200);
}
