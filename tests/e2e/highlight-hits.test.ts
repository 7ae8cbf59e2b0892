import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const { address } = inject('committed');
const SPEECH = `${address}speeches/2011-quanqi-quntuan-shetuan-gongzuo-huiyi/`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(() => browser.close());

const article = () =>
  page.locator('article[data-speech]').evaluate((element) => ({
    text: element.textContent,
    links: [...element.querySelectorAll('a')].map((a) => [a.id, a.getAttribute('href'), a.textContent]),
  }));

test('marks a phrase that tags cut, and leaves text, ids and links as they were', async () => {
  await page.goto(SPEECH);
  const before = await article();
  await page.goto(`${SPEECH}?hl=${encodeURIComponent('群团社团组织紧紧围绕旗委')}#p3`);
  await page.waitForSelector('mark.hit');
  const marks = await page.locator('#p3 mark.hit').allTextContents();
  expect(marks.join('')).toBe('群团社团组织紧紧围绕旗委');
  expect(marks.length).toBeGreaterThan(1);
  expect(await article()).toEqual(before);
});

test('tells where a hit that tags cut begins and ends', async () => {
  await page.goto(`${SPEECH}?hl=${encodeURIComponent('群团社团组织紧紧围绕旗委')}#p3`);
  await page.waitForSelector('mark.hit');
  expect(await page.locator('mark.hit-start').allTextContents()).toEqual(['群团社团组织']);
  expect(await page.locator('mark.hit-end').allTextContents()).toEqual(['旗委']);
});

test('shows the first hit of the passage that the address names', async () => {
  await page.goto(`${SPEECH}?hl=${encodeURIComponent('群团社团')}#p16`);
  await page.waitForSelector('#p16 mark.hit');
  const box = await page.locator('#p16 mark.hit').first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(height);
});

test('marks nothing without a phrase', async () => {
  await page.goto(`${SPEECH}#p3`);
  expect(await page.locator('mark.hit').count()).toBe(0);
});
