import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { LANGUAGES, PAGE_TYPES, SPEECH } from './page-types.ts';
import { type BuiltSite, buildSite } from './site.ts';

const { address } = inject('committed');
const SOURCE = 'content/sources/quanqi-quntuan-shetuan-gongzuo-huiyi.txt';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(() => browser.close());

const column = (index: number): Promise<string[]> =>
  page.locator(`.source-table tbody tr td:nth-child(${index})`).allTextContents();
const withoutSpace = (text: string): string => text.replace(/\s/g, '');

describe.each(Object.entries(LANGUAGES))('in %s', (_, prefix) => {
  test('the page holds the whole source, and the whole text as written', async () => {
    await page.goto(address + prefix + PAGE_TYPES.source);
    expect(withoutSpace((await column(2)).join(''))).toBe(withoutSpace(await readFile(SOURCE, 'utf8')));
    const rows = page.locator('.source-table tr:not(.left-out) td:nth-child(3)');
    const text = await (await page.request.get(`${address}speeches/${SPEECH}.txt`)).text();
    expect(withoutSpace((await rows.allTextContents()).join(''))).toBe(withoutSpace(text));
    expect(await rows.first().getAttribute('lang')).toBe('zh-Hans');
  });
});

test('what was left out and what was changed is marked, and counted as it is marked', async () => {
  await page.goto(address + PAGE_TYPES.source);
  const gone = await page.locator('.source-table del').allTextContents();
  expect(gone.filter((text) => /^\d+、$/.test(text))).toHaveLength(19);
  expect(gone.filter((text) => text.includes('冰点文库'))).toHaveLength(1);
  expect(await page.locator('main').textContent()).toContain('分段编号（19 处）');
  const changed = (await page.locator('.source-table td:nth-child(3) mark').allTextContents()).join('');
  expect(await page.locator('main').textContent()).toContain(`半角标点改为全角（${changed.length} 处）`);
  expect(changed).toMatch(/^[，：；！％（）？]+$/);
});

test('every row leads to its place in the speech, and the speech leads to the page', async () => {
  await page.goto(address + PAGE_TYPES.speech);
  expect(await page.locator('.trust').textContent()).toContain('0 处不同');
  await page.getByRole('link', { name: '与来源逐段对照' }).click();
  await page.waitForURL(address + PAGE_TYPES.source);
  await page.getByRole('link', { name: '第 3 段', exact: true }).click();
  await page.waitForURL(`${address}${PAGE_TYPES.speech}#p3`);
});

test('the source can be had as its bytes, whose SHA-256 is the one shown', async () => {
  const body = await (await page.request.get(`${address}speeches/${SPEECH}.source.txt`)).body();
  expect(body.equals(await readFile(SOURCE))).toBe(true);
  await page.goto(address + PAGE_TYPES.source);
  expect(await page.locator('main code').textContent()).toBe(createHash('sha256').update(body).digest('hex'));
});

test.each([320, 390, 820, 1280])('nothing is cut at %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(address + PAGE_TYPES.source);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

describe('another archive', () => {
  let folder: string;
  let site: BuiltSite;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rostrum-source-'));
    await mkdir(path.join(folder, 'speeches'));
    await mkdir(path.join(folder, 'sources'));
    // GB 18030: 讲话\n开会。
    await writeFile(
      path.join(folder, 'sources/old.txt'),
      Buffer.from([
        0xbd,
        0xb2,
        0xbb,
        0xb0,
        0x0a,
        ...Array.from({ length: 6 }, () => [0xbf, 0xaa, 0xbb, 0xe1, 0xa1, 0xa3]).flat(),
      ]),
    );
    const front = 'title: 讲话\ndate: 2001';
    await writeFile(
      path.join(folder, 'speeches/old.md'),
      `---\n${front}\nsource: { file: old.txt }\n---\n\n${'开会。'.repeat(6)}\n`,
    );
    await writeFile(path.join(folder, 'speeches/lost.md'), `---\n${front}\n---\n\n开会。\n`);
    site = await buildSite(folder, '/');
  });

  afterAll(async () => {
    site.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('has the source in its own encoding, and says that no checksum is recorded', async () => {
    const body = await (await page.request.get(`${site.address}speeches/old.source.txt`)).body();
    expect(body.equals(await readFile(path.join(folder, 'sources/old.txt')))).toBe(true);
    await page.goto(`${site.address}speeches/old/source/`);
    expect(await column(2)).toEqual(['讲话', '开会。'.repeat(6)]);
    expect(await page.locator('main').textContent()).toContain('没有登记');
  });

  test('says so where a speech has no source, and promises nothing', async () => {
    expect((await page.request.get(`${site.address}speeches/lost/source/`)).status()).toBe(404);
    expect((await page.request.get(`${site.address}speeches/lost.source.txt`)).status()).toBe(404);
    await page.goto(`${site.address}speeches/lost/`);
    expect(await page.locator('.trust').textContent()).toContain('没有登记来源文件');
    expect(await page.locator('.trust').textContent()).not.toContain('0 处不同');
    expect(await page.locator('.trust a', { hasText: '对照' }).count()).toBe(0);
  });
});
