import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSite } from '../../../src/cli/links/check-site.ts';
import { parseCheckedPages, serializeCheckedPages } from '../../../src/cli/links/checked-pages.ts';

const ADDRESS = { base: '/' };

const PAGES = {
  'index.html': '<html lang="zh-Hans"><a href="/a/">甲</a><a href="/b/">乙</a>',
  'a/index.html': '<html lang="zh-Hans"><p id="p1">文。</p><p id="p2">文。</p><a href="/b/#p1">乙</a>',
  'b/index.html': '<html lang="zh-Hans"><p id="p1">文。</p><p id="p2">文。</p><a href="/a/#p1">甲</a>',
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-again-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, html] of Object.entries(pages)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, html);
  }
}

/** What a check says after some pages were changed which follow on one that found nothing. */
async function secondCheck(changed: Readonly<Record<string, string>>): Promise<string> {
  await write(PAGES);
  const first = await checkSite(folder, ADDRESS);
  await write(changed);
  const before = {
    pages: parseCheckedPages([...serializeCheckedPages(first)].join('')),
    isAsItWas: (page: string) => !(page in changed),
  };
  return checkSite(folder, ADDRESS, undefined, before).then(
    () => 'no fault',
    (error: Error) => error.message,
  );
}

test('a site whose changed page is without fault passes', async () => {
  expect(await secondCheck({ 'a/index.html': PAGES['a/index.html'].replace('#p1', '#p2') })).toBe('no fault');
});

test('a changed page that nobody wanted the lost anchor of passes', async () => {
  expect(await secondCheck({ 'b/index.html': PAGES['b/index.html'].replace('<p id="p2">', '<p>') })).toBe('no fault');
});

test('a page that is as it was is named where it leads to an anchor that has gone', async () => {
  expect(await secondCheck({ 'b/index.html': PAGES['b/index.html'].replace('<p id="p1">', '<p>') })).toMatch(
    /^a\/index\.html:1:\d+ {2}.*`\/b\/#p1`.* {2}broken-anchor$/,
  );
});

test('a page that is as it was is named where no way leads to it any longer', async () => {
  await write({ 'c/index.html': '<html lang="zh-Hans"><a href="/">起</a>' });
  const changed = { 'index.html': PAGES['index.html'], 'b/index.html': PAGES['b/index.html'] };
  const before = { ...changed, 'b/index.html': `${changed['b/index.html']}<a href="/c/">丙</a>` };
  await write({ ...PAGES, ...before });
  const pages = await checkSite(folder, ADDRESS);
  await write(changed);
  const second = checkSite(folder, ADDRESS, undefined, { pages, isAsItWas: (page) => page !== 'b/index.html' });
  await expect(second).rejects.toThrow('c/index.html:1:1  Unexpected page c/index.html');
});

test('a page that is as it was is named where it leads to a page that has gone', async () => {
  await write(PAGES);
  const pages = await checkSite(folder, ADDRESS);
  await rm(path.join(folder, 'b'), { recursive: true });
  await expect(checkSite(folder, ADDRESS, undefined, { pages, isAsItWas: () => true })).rejects.toThrow(
    /^a\/index\.html:1:\d+ {2}Unexpected link `\/b\/#p1`/,
  );
});

test('a page that is as it was is not read again', async () => {
  await write(PAGES);
  const pages = await checkSite(folder, ADDRESS);
  await write({ 'b/index.html': '<a href="/nowhere/">' });
  await expect(checkSite(folder, ADDRESS, undefined, { pages, isAsItWas: () => true })).resolves.toEqual(pages);
});

test('pages in two languages are checked against each other when one of them has changed', async () => {
  const alternates =
    '<link rel="alternate" hreflang="zh-Hans" href="/"><link rel="alternate" hreflang="en" href="/en/">';
  const any = '<link rel="alternate" hreflang="x-default" href="/">';
  const [own, other] = ['zh-Hans', 'en'].map(
    (lang) => `<html lang="${lang}"><head>${alternates}${any}</head><a href="/en/">en</a>`,
  );
  await write({ 'index.html': own ?? '', 'en/index.html': other ?? '' });
  const pages = await checkSite(folder, ADDRESS);
  await write({ 'en/index.html': '<html lang="en">' });
  const second = checkSite(folder, ADDRESS, undefined, { pages, isAsItWas: (page) => page === 'index.html' });
  await expect(second).rejects.toThrow('language-pair');
});
