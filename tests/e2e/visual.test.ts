import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addStyle } from './add-style.ts';
import { launchBrowser } from './browser.ts';
import { PAGE_TYPES } from './page-types.ts';

/**
 * Pages beside pictures of them that somebody looked at. Glyphs differ from one font and browser to the next, so the
 * pictures hold for those they were taken with, and elsewhere nothing is compared:
 * `UPDATE_SCREENSHOTS=1 npx vitest run --project e2e tests/e2e/visual.test.ts` takes them anew.
 */
const { address } = inject('committed');
const FOLDER = path.resolve('tests/e2e/screenshots');
const FONTS = {
  sans: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  serif: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc',
};
const SCREENS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 900 },
};
/** A4 at 96 dots an inch. */
const PAPER = { width: 794, height: 1123 };
/** Pictures are of half the size, a quarter of the bytes; a line that moves by two points still moves by one. */
const SCALE = 0.5;
/** Share of points that may differ: a caret or a rounded corner, but no moved line. */
const TOLERANCE = 0.002;
const isUpdate = process.env.UPDATE_SCREENSHOTS === '1';

let browser: Browser;
let skipped: string | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  const taken = path.join(FOLDER, 'taken-with.json');
  const sizes = Object.entries(FONTS).map(([name, file]) => [name, existsSync(file) ? statSync(file).size : 0]);
  const now = { chromium: browser.version(), ...Object.fromEntries(sizes) };
  if (sizes.some(([, size]) => size === 0)) skipped = 'the Debian package fonts-noto-cjk is not installed';
  else if (isUpdate)
    await mkdir(FOLDER, { recursive: true }).then(() => writeFile(taken, `${JSON.stringify(now, null, 2)}\n`));
  else {
    const before: unknown = JSON.parse(await readFile(taken, 'utf8'));
    if (JSON.stringify(before) !== JSON.stringify(now))
      skipped = `they were taken with ${JSON.stringify(before)}, here is ${JSON.stringify(now)}`;
  }
  if (skipped !== undefined) console.warn(`Screenshots are not compared: ${skipped}`);
});

afterAll(() => browser.close());

async function screenshot(
  url: string,
  options: BrowserContextOptions,
  prepare?: string,
  isPrint = false,
): Promise<PNG> {
  const context = await browser.newContext({ reducedMotion: 'reduce', deviceScaleFactor: SCALE, ...options });
  const page = await context.newPage();
  if (isPrint) await page.emulateMedia({ media: 'print' });
  await page.goto(url, { waitUntil: 'networkidle' }); // Tables are grouped by a script.
  if (url.includes('?q=')) await page.locator('#search-results[data-state="ready"]').waitFor({ state: 'attached' });
  if (prepare !== undefined) await addStyle(page, prepare);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await context.close();
  return PNG.sync.read(picture);
}

/** Share of the points that differ; 1 for another size. */
function difference(one: PNG, other: PNG, shown?: PNG): number {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return 1;
  return pixelmatch(one.data, other.data, shown?.data, width, height, { threshold: 0.1 }) / (width * height);
}

async function compare(name: string, picture: PNG): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`);
  if (isUpdate) {
    await writeFile(file, PNG.sync.write(picture, { colorType: 2 }));
    return;
  }
  const expected = PNG.sync.read(await readFile(file));
  const shown = new PNG({ width: picture.width, height: picture.height });
  const differs = difference(expected, picture, shown);
  if (differs <= TOLERANCE) return;
  const folder = path.join(tmpdir(), 'rostrum-screenshots');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.png`), PNG.sync.write(picture));
  await writeFile(path.join(folder, `${name}.difference.png`), PNG.sync.write(shown));
  expect(differs, `${name}: what is shown now, and where it differs, is in ${folder}`).toBeLessThanOrEqual(TOLERANCE);
}

describe.each(Object.entries(PAGE_TYPES))('%s looks as it did', (type, part) => {
  test.each(Object.entries(SCREENS))('on a %s', async (screen, viewport) => {
    if (skipped !== undefined) return;
    await compare(`${type}-${screen}`, await screenshot(address + part, { viewport }));
  });

  test('in print', async () => {
    if (skipped !== undefined) return;
    await compare(`${type}-print`, await screenshot(address + part, { viewport: PAPER }, undefined, true));
  });
});

test('a speech in the dark looks as it did', async () => {
  if (skipped !== undefined) return;
  const options = { viewport: SCREENS.desktop, colorScheme: 'dark' } as const;
  await compare('speech-dark', await screenshot(address + PAGE_TYPES.speech, options));
});

test('a line that moves by two points, and another color of links, are noticed', async () => {
  if (skipped !== undefined) return;
  const options = { viewport: SCREENS.phone };
  const url = address + PAGE_TYPES.speech;
  const before = await screenshot(url, options);
  expect(difference(before, await screenshot(url, options))).toBe(0);
  expect(difference(before, await screenshot(url, options, 'main { padding-top: 42px }'))).toBeGreaterThan(TOLERANCE);
  expect(difference(before, await screenshot(url, options, 'a { color: blue !important }'))).toBeGreaterThan(TOLERANCE);
});
