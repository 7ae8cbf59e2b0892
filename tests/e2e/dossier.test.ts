import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENTITY_TYPES, type EntityType } from '../../src/core/model/entity-types.ts';
import { randomFrom } from '../core/search/generate.ts';
import { launchBrowser } from './browser.ts';
import { linkedInDossier, markedInSpeeches } from './dossier-links.ts';
import { generatedSite } from './generated-site.ts';
import { BODY, largeBody } from './large-body.ts';
import { bytesWhile, KB, sum } from './page-bytes.ts';
import { LANGUAGES, PAGE_TYPES, SPEECH } from './page-types.ts';
import type { BuiltSite } from './site.ts';

const { address, dir } = inject('committed');

let browser: Browser;
let page: Page;
/** Reads pages as documents, which the pages' own security policy allows no script. */
let reader: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  reader = await browser.newPage({ bypassCSP: true });
});

afterAll(() => browser.close());

interface Row {
  readonly id: string;
  readonly type: EntityType;
}

const table = async <T>(name: string): Promise<T[]> =>
  JSON.parse(await readFile(path.join(dir, `data/${name}.json`), 'utf8'));

test.each(Object.entries(LANGUAGES))(
  'every mention and figure of every entity is on its page, and no other: %s',
  async (_, prefix) => {
    await reader.goto(address + PAGE_TYPES.home);
    const speeches = (await table<Row>('speeches')).map(({ id }) => id);
    const entities = await table<Row>('entities');
    const marked = await markedInSpeeches(reader, address + prefix, speeches);
    expect([...marked.keys()].filter((id) => !entities.some((entity) => entity.id === id))).toEqual([]);
    for (const { id, type } of entities) {
      const linked = await linkedInDossier(reader, `${address}${prefix}${ENTITY_TYPES[type]}/${id}/`);
      const { mentions, figures } = marked.get(id) ?? { mentions: [], figures: [] };
      expect(linked.mentions.toSorted(), id).toEqual(mentions.toSorted());
      expect(linked.figures.toSorted(), id).toEqual(figures.toSorted());
      expect(
        linked.anywhere.filter((place) => !mentions.includes(place)),
        id,
      ).toEqual([]);
    }
    expect(marked.size).toBeGreaterThan(100);
  },
);

test('its files hold what the page holds', async () => {
  await reader.goto(address + PAGE_TYPES.home);
  const linked = await linkedInDossier(reader, address + PAGE_TYPES.organization);
  const file = (ending: string) => readFile(path.join(dir, `organizations/qi-fulian.${ending}`), 'utf8');
  const json: { mentions: { speech: string; anchor: string }[]; figures: { speech: string; anchor: string }[] } =
    JSON.parse(await file('json'));
  const places = (rows: readonly { speech: string; anchor: string }[]) =>
    rows.map(({ speech, anchor }) => `${speech}#${anchor}`);
  expect(places(json.mentions)).toEqual(linked.mentions);
  expect(places(json.figures)).toEqual(linked.figures);
  const [head, ...lines] = (await file('csv')).trimEnd().split('\r\n');
  expect(head).toBe('\uFEFFspeech,date,anchor,paragraph,text,sentence');
  expect(lines.map((line) => line.split(',', 3)).map(([speech, , anchor]) => `${speech}#${anchor}`)).toEqual(
    linked.mentions,
  );
});

test('the search within its passages finds them and no others', async () => {
  await page.goto(address + PAGE_TYPES.organization);
  await page.locator('#search-within').fill('培训');
  await page.locator('.search-within button').click();
  await page.locator('#search-results[data-state="ready"]').waitFor({ state: 'attached' });
  const { searchParams } = new URL(page.url());
  expect([...searchParams]).toEqual([
    ['org', 'qi-fulian'],
    ['q', '培训'],
  ]);
  const passages = await page
    .locator('#search-results a[data-passage]')
    .evaluateAll((all) => all.map((a) => (a as HTMLElement).dataset.passage));
  expect(passages).toEqual(['p6']);
});

test('says of a general name that it is no single body', async () => {
  await page.goto(`${address}organizations/quntuan-shetuan-zuzhi/`);
  expect(await page.locator('.entity-head .generic').textContent()).toContain('并不专指');
  await page.goto(address + PAGE_TYPES.organization);
  expect(await page.locator('.entity-head .generic').count()).toBe(0);
});

test('shows what it belongs to as a tree, and marks where that is inferred', async () => {
  await page.goto(`${address}places/keerqin-youyi-zhongqi/`);
  const names = await page
    .locator('.entity-tree li')
    .evaluateAll((items) => items.map((item) => item.firstElementChild?.textContent));
  expect(names).toEqual(['中国', '内蒙古自治区', '兴安盟', '科尔沁右翼中旗', '高力板']);
  expect(await page.locator('.entity-tree strong').textContent()).toBe('科尔沁右翼中旗');
  expect(await page.locator('.entity-tree strong + .inferred').count()).toBe(1);
});

test('says of a campaign where it was first said, and by whom', async () => {
  await page.goto(`${address}campaigns/shuangxue-shuangbi/`);
  const first = page.locator('.said a').first();
  expect(await first.getAttribute('href')).toMatch(new RegExp(`/speeches/${SPEECH}/#m\\d+$`));
});

describe('the dossier of a body with 5,000 mentions', () => {
  let large: BuiltSite;
  let dossier: string;

  beforeAll(async () => {
    large = await generatedSite(largeBody(randomFrom(6), { speeches: 40, mentions: 5000 }));
    dossier = `${large.address}organizations/${BODY}/`;
  });

  afterAll(() => large.close());

  test('costs 60 KB at most, with script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const fresh = await context.newPage();
      const bytes = await bytesWhile(fresh, () => fresh.goto(dossier));
      expect(sum(bytes)).toBeGreaterThan(10 * KB);
      expect(sum(bytes)).toBeLessThanOrEqual(60 * KB);
      await context.close();
    }
  });

  test('has every mention and figure on its pages', async () => {
    await reader.goto(large.address);
    const speeches = Array.from({ length: 40 }, (_, i) => `speech-${i}`);
    const marked = (await markedInSpeeches(reader, large.address, speeches)).get(BODY);
    const linked = await linkedInDossier(reader, dossier);
    expect(marked?.mentions).toHaveLength(5000);
    expect(linked.mentions.toSorted()).toEqual(marked?.mentions.toSorted());
    expect(linked.figures.toSorted()).toEqual(marked?.figures.toSorted());
    expect(linked.pages).toBeGreaterThan(20);
  });

  test('brings further mentions and figures where they are asked for', async () => {
    await page.goto(dossier);
    for (const [list, entries] of [
      ['mentions', '.passages a[href*="#m"]'],
      ['figures', 'tbody tr'],
    ] as const) {
      const element = page.locator(`more-pages[data-list="${list}"]`);
      const links = element.locator(entries);
      const before = await links.count();
      const more = element.locator('a[rel="next"]');
      const bytes = await bytesWhile(page, async () => {
        await more.click();
        await expect.poll(() => links.count()).toBeGreaterThan(before);
      });
      expect(sum(bytes)).toBeLessThanOrEqual(30 * KB);
      expect(await more.getAttribute('href')).toMatch(new RegExp(`/${list}/3/$`));
      expect(await page.evaluate(() => document.activeElement?.closest('more-pages')?.getAttribute('data-list'))).toBe(
        list,
      );
    }
    expect(page.url()).toBe(dossier);
  });

  test('leads to further pages without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(dossier);
    await plain.locator('more-pages[data-list="mentions"] a[rel="next"]').click();
    await expect.poll(() => plain.url()).toBe(`${dossier}mentions/2/`);
    await plain.locator('a[rel="prev"]').click();
    await expect.poll(() => plain.url()).toBe(`${dossier}#mentions`);
    await context.close();
  });

  test('names the others most often named with it, and says how many more there are', async () => {
    await page.goto(dossier);
    expect(await page.locator('.together-type > div > .index-list li').count()).toBe(24);
    expect(await page.locator('.network a').count()).toBe(13);
    expect(await page.locator('.together details .note').textContent()).toMatch(/\d+/);
  });
});
