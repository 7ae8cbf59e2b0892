import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Big } from 'big.js';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite } from './site.ts';

const committed = inject('committed');

let browser: Browser;
let page: Page;
let years: BuiltSite;

beforeAll(async () => {
  browser = await launchBrowser();
  years = await buildSite(path.resolve('tests/fixtures/three-years'), '/');
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  years.close();
});

/** Opens a page with such a table, when its script has taken it over. */
async function open(url: string, on: Page = page): Promise<void> {
  await on.goto(url);
  await on.locator('.table-tools').waitFor({ state: 'visible' });
}

const rows = () => page.locator('tbody tr:not(.group)');
const status = () => page.locator('.table-status').textContent();

/** How many values there are of every unit, and what they add up to. */
function sums(figures: readonly { readonly value?: string; readonly unit?: string }[]): Record<string, string> {
  const byUnit = Map.groupBy(figures, ({ unit }) => unit ?? '');
  return Object.fromEntries(
    [...byUnit].map(([unit, of]) => {
      const numbers = of.map(({ value = '' }) => value).filter((value) => /^-?[\d.]+$/.test(value));
      return [unit, `${of.length}: ${numbers.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed()}`];
    }),
  );
}

describe.each(['committed', 'three years'])('the ledger of the archive: %s', (name) => {
  const site = () => (name === 'committed' ? committed : years);

  test.each([true, false])('adds up to the data file, with scripts: %s', async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const reader = await context.newPage();
    if (javaScriptEnabled) await open(`${site().address}figures/`, reader);
    else await reader.goto(`${site().address}figures/`);
    const html = await reader.locator('.ledger tbody').evaluateAll((bodies) => bodies.map((body) => body.outerHTML));
    await context.close();
    const shown = [...html.join('').matchAll(/<data value="([^"]*)"(?: data-unit="([^"]*)")?>/g)].map(
      ([, value = '', unit]) => ({ value, ...(unit === undefined ? {} : { unit }) }),
    );
    const data: { value: string; unit?: string }[] = JSON.parse(
      await readFile(path.join(site().dir, 'data/figures.json'), 'utf8'),
    );
    expect(data.length).toBeGreaterThan(10);
    expect(sums(shown)).toEqual(sums(data));
    // Every row is there, whether or not it has a value.
    expect(html.join('').match(/<tr/g)).toHaveLength(data.length);
  });

  test('every row leads to the figure itself and to its paragraph', async () => {
    await open(`${site().address}figures/`);
    const links = await rows().evaluateAll((found) =>
      found.map((row) =>
        [...row.querySelectorAll('td:is(:nth-child(2), :last-child) a')].map((a) => (a as HTMLAnchorElement).href),
      ),
    );
    const words = await rows().locator('td:nth-child(2)').allInnerTexts();
    for (const [i, [figure = '', block = '']] of links.entries()) {
      const { pathname, hash } = new URL(figure);
      if (new URL(page.url()).pathname !== pathname) await page.goto(figure);
      expect(await page.locator(`article ${hash}`).textContent()).toBe(words[i]);
      expect(await page.locator(`article ${new URL(block).hash} ${hash}`).count()).toBe(1);
    }
    expect(links.length).toBeGreaterThan(10);
  });
});

describe('with scripts', () => {
  const address = `${committed.address}figures/`;

  test('rows are filtered while somebody types, and counted', async () => {
    await open(address);
    const total = await rows().count();
    expect(await status()).toBe(`共 ${total} 条`);
    await page.locator('input[name="q"][autocomplete]:visible').first().pressSequentially('残疾人');
    await page.waitForURL(/q=/);
    const found = await rows().allTextContents();
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((text) => text.includes('残疾人'))).toBe(true);
    expect(await status()).toBe(`${total} 条中的 ${found.length} 条`);
    await page.locator('.table-filter input').fill('没有这样的话');
    await page.waitForFunction(() => document.querySelector('.table-status')?.textContent === '没有符合的条目。');
    expect(await rows().count()).toBe(0);
  });

  test('organization, kind, order and groups stand in the address, which brings them back', async () => {
    await open(address);
    await page.locator('select[name="org"]').selectOption('qi-zhengfu');
    await page.locator('select[name="kind"]').selectOption('target');
    await page.locator('th[data-sort="value"] button').click();
    await page.locator('th[data-sort="value"] button').click();
    await page.locator('select[name="group"]').selectOption('indicator');
    await expect.poll(() => new URL(page.url()).search).toBe('?org=qi-zhengfu&kind=target&sort=-value&group=indicator');
    const shown = await rows().allInnerTexts();
    const groups = await page.locator('.group').count();
    expect(groups).toBe(shown.length);
    const other = await browser.newPage();
    await open(page.url(), other);
    expect(await other.locator('tbody tr:not(.group)').allInnerTexts()).toEqual(shown);
    expect(await other.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await other.close();
    await page.goBack();
    expect(await page.locator('.group').count()).toBe(0);
    const values = await page
      .locator('td[data-key].number')
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.key)));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await page.locator('th[aria-sort]').count()).toBe(0);
  });

  test('a long sentence opens to the whole of it', async () => {
    await open(address);
    const long = page.locator('details.sentence:has(.far-before)').first();
    const far = long.locator('.far-before');
    const [words = '', closed] = [(await far.textContent()) ?? '', await far.boundingBox()];
    await long.locator('summary').click();
    const opened = await far.boundingBox();
    expect(closed?.width).toBeLessThan(24);
    expect((opened?.width ?? 0) * (opened?.height ?? 0)).toBeGreaterThan(words.length * 100);
  });
});

describe('targets beside results', () => {
  interface ShownRow {
    readonly cells: readonly string[];
    readonly outcome: string;
  }

  /** Rows of the results beside a target, by indicator and the target's words. */
  async function resultsOf(indicator: string, target: string): Promise<readonly ShownRow[]> {
    const block = page
      .locator(`.target-series[data-indicator="${indicator}"] .target-block`)
      .filter({ has: page.locator('.target-stated').getByText(target, { exact: true }) });
    expect(await block.count()).toBe(1);
    const found = await block
      .locator('tbody tr')
      .evaluateAll((list) =>
        list.map((row) =>
          [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
        ),
      );
    return found.map((cells) => ({ cells: cells.slice(0, 6), outcome: cells[6] ?? '' }));
  }

  beforeAll(async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${years.address}figures/targets/`);
  });

  test('of the year after, the year before and the years beyond', async () => {
    expect(await resultsOf('caizheng-shouru', '5亿元')).toEqual([
      { cells: ['2020', '4.2亿元', '420,000,000 元', '', '−80,000,000 元', '84%'], outcome: '目标期之前' },
      { cells: ['2021', '5.3亿元', '530,000,000 元', '+26.2%', '+30,000,000 元', '106%'], outcome: '已达到 目标期末' },
      { cells: ['2022', '5.7亿元', '570,000,000 元', '+7.5%', '+70,000,000 元', '114%'], outcome: '目标期之后' },
    ]);
    const [, , last] = await resultsOf('caizheng-shouru', '6亿元');
    expect(last).toEqual({
      cells: ['2022', '5.7亿元', '570,000,000 元', '+7.5%', '−30,000,000 元', '95%'],
      outcome: '未达到 目标期末',
    });
  });

  test('within a longer period nothing is reached or missed yet', async () => {
    const found = await resultsOf('caizheng-shouru', '9亿元');
    expect(found.map(({ outcome }) => outcome)).toEqual(['目标期之前', '目标期内', '目标期内']);
  });

  test('less is better where the indicator says so', async () => {
    const outcomes = async (target: string) => (await resultsOf('anquan-shigu', target)).map(({ outcome }) => outcome);
    expect(await outcomes('10起以下')).toEqual(['目标期之前', '未达到 目标期末', '目标期之后']);
    expect(await outcomes('8起以下')).toEqual(['目标期之前', '目标期之前', '已达到 目标期末']);
  });

  test('a body that was renamed goes on, under the name it has', async () => {
    const found = await resultsOf('wenhua-huodong', '80场');
    expect(found.map(({ cells: [year, words] }) => [year, words])).toEqual([
      ['2020', '60场'],
      ['2021', '76场'],
      ['2022', '120多场'],
    ]);
    expect(found[1]?.outcome).toBe('未达到 目标期末');
    expect(await page.locator('.target-series[data-indicator="wenhua-huodong"] .facts a').textContent()).toBe(
      '县文旅局',
    );
    // The words of an about-number do not say that a target was reached.
    expect((await resultsOf('wenhua-huodong', '100场'))[2]?.outcome).toBe('目标期末');
  });

  test('bodies that share a name stay apart', async () => {
    expect((await resultsOf('huiyuan', '150名')).map(({ cells: [, words] }) => words)).toEqual(['110名']);
  });

  test('differences of shares are percentage points; a ratio is not reckoned with', async () => {
    const [, last] = await resultsOf('jumin-canyulv', '45%');
    expect(last?.cells.slice(3)).toEqual(['+3.7 个百分点', '+0.2 个百分点', '100.4%']);
    const ratios = await resultsOf('chanye-bizhong', '18:46:36');
    expect(ratios.map(({ cells }) => cells.slice(3))).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  test('the picture says in words what it shows', async () => {
    const picture = page.locator('.target-series[data-indicator="anquan-shigu"] svg');
    expect(await picture.getAttribute('role')).toBe('img');
    expect(await picture.getAttribute('aria-label')).toBe(
      '结果：2020 12 起，2021 11 起，2022 8 起。目标：2021 ≤ 10 起，2022 ≤ 8 起。',
    );
    expect(await picture.locator('circle').count()).toBe(5);
  });

  test('the rows are those of the data file', async () => {
    const data: { resultSpeech?: string }[] = JSON.parse(
      await readFile(path.join(years.dir, 'data/targets.json'), 'utf8'),
    );
    const compared = data.filter(({ resultSpeech }) => resultSpeech !== undefined).length;
    expect(await page.locator('.compared tbody tr').count()).toBe(compared);
    expect(await page.locator('.data-table.targets tbody tr').count()).toBe(data.length - compared);
  });

  test('with one speech the targets stand alone, and the page says so', async () => {
    await page.goto(`${committed.address}figures/targets/`);
    expect(await page.locator('.targets-alone').textContent()).toContain('只有一篇讲话');
    expect(await page.locator('.target-series').count()).toBe(0);
    const figures: { kind?: string }[] = JSON.parse(
      await readFile(path.join(committed.dir, 'data/figures.json'), 'utf8'),
    );
    const targets = figures.filter(({ kind }) => kind === 'target').length;
    expect(targets).toBeGreaterThan(0);
    expect(await page.locator('.data-table.targets tbody tr').count()).toBe(targets);
  });
});

describe('tasks', () => {
  test('stand by body, and say which of them an editor marked', async () => {
    await open(`${years.address}tasks/`);
    expect(await page.locator('.group').allInnerTexts()).toEqual(['县文旅局 3', '县摄影协会 1']);
    await page.locator('select[name="basis"]').selectOption('reviewed');
    expect(
      await rows().evaluateAll((list) =>
        list.map((row) => [...(row as HTMLTableRowElement).cells].slice(0, 4).map((cell) => cell.textContent.trim())),
      ),
    ).toEqual([
      ['县文旅局', '要举办群众文化活动100场，居民参与率达到45%', '2022年12月31日', '待办'],
      ['县文旅局', '要举办群众文化活动80场', '2021年12月31日', '已完成'],
    ]);
    await page.locator('select[name="basis"]').selectOption('inferred');
    expect(await rows().count()).toBe(2);
    expect(await page.locator('tbody .inferred').count()).toBe(2);
  });

  test('lead to their paragraph, and are the same in all files', async () => {
    await page.goto(`${years.address}tasks/`);
    await page.locator('tbody td:last-child a').first().click();
    await page.waitForURL(/\/speeches\/2023-gongzuo-huiyi\/#p2$/);
    const data: { text: string }[] = JSON.parse(await readFile(path.join(years.dir, 'data/tasks.json'), 'utf8'));
    const book = unzipSync(await readFile(path.join(years.dir, 'data/tasks.xlsx')));
    const texts = strFromU8(book['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(data).toHaveLength(4);
    for (const { text } of data) expect(texts).toContain(text);
  });
});
