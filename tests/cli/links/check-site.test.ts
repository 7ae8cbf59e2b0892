import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadArchive } from '../../../src/archive/load-archive.ts';
import { checkSite } from '../../../src/cli/links/check-site.ts';
import { sourceOfLink } from '../../../src/cli/links/source-of-link.ts';
import { cacheOptions } from '../../../src/cli/project.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-links-'));
  await write(
    'content/speeches/2011-a.md',
    '---\ntitle: 题\ndate: 2011\n---\n\n文。\n\n见[乙会](/terms/乙/)和[下文](#p9)。\n',
  );
  await write('content/terms/yi.md', '---\nname: 乙\nkind: generic\n---\n');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** The lines that a check of a site with one page for the speech gives. */
async function linesOf(page: string): Promise<string[]> {
  await write('site/index.html', '<a href="/a/speeches/2011-a/">…</a>');
  await write('site/speeches/2011-a/index.html', page);
  const archive = await loadArchive({ contentDir: path.join(folder, 'content'), base: '/a/', ...cacheOptions });
  return checkSite(path.join(folder, 'site'), { base: '/a/' }, sourceOfLink(archive, '/a/')).then(
    () => [],
    (error: Error) => error.message.split('\n'),
  );
}

test('a page without faults passes', async () => {
  expect(await linesOf('<p id="p1">文。</p><a href="#p1">上文</a>')).toEqual([]);
});

test('a broken link, a broken anchor and an id that stands twice are named with page and source', async () => {
  const page =
    '<p id="p1">文。</p>\n<a href="/a/terms/%E4%B9%99/">乙会</a><a href="#p9">下文</a>\n<dl id="yi"><dt id="yi">';
  expect(await linesOf(page)).toEqual([
    expect.stringMatching(
      /^speeches\/2011-a\/index\.html:2:37 {2}.*`#p9`.* {2}broken-anchor \(from content\/speeches\/2011-a\.md:8:18\)$/,
    ),
    expect.stringMatching(
      /^speeches\/2011-a\/index\.html:2:1 {2}.* {2}broken-link \(from content\/speeches\/2011-a\.md:8:2\)$/,
    ),
    expect.stringMatching(
      /^speeches\/2011-a\/index\.html:3:13 {2}.*`yi`.* {2}repeated-id \(from content\/terms\/yi\.md:1:1\)$/,
    ),
  ]);
});

test('a fault that the content did not write is named with its page alone', async () => {
  expect(await linesOf('<a href="/a/gone/over/there/">')).toEqual([
    'speeches/2011-a/index.html:1:1  Unexpected link `/a/gone/over/there/`, expected a page or file of the site  broken-link',
  ]);
});

test('a link that a page in another language has under that language is the one of the text', async () => {
  expect(await linesOf('<p id="p1"><a href="/a/en/terms/乙/">')).toEqual([
    expect.stringMatching(/broken-link \(from content\/speeches\/2011-a\.md:8:2\)$/),
  ]);
});

test('a site of thousands of pages, half of which another thread checks, has its faults named like any other', async () => {
  const pages = Array.from({ length: 2100 }, (_, i) => `terms/t${i}/index.html`);
  const links = pages.map((page) => `<a href="/a/${page.replace('index.html', '#here')}">…</a>`).join('');
  await write('site/index.html', `<html lang="zh-Hans">${links}`);
  for (const page of pages) await write(`site/${page}`, '<p id="here"></p>');
  await write('site/terms/t7/index.html', '<p id="there"></p><a href="/a/">…</a>');
  await write('site/terms/t99/index.html', '<p id="here"></p><a href="/a/gone/">…</a><a href="/a/terms/t50/#no">…</a>');
  await expect(checkSite(path.join(folder, 'site'), { base: '/a/' })).rejects.toThrow(
    [
      'index.html:1:253  Unexpected link `/a/terms/t7/#here`, expected an anchor of terms/t7/index.html; did you mean `there`?  broken-anchor',
      'terms/t99/index.html:1:42  Unexpected link `/a/terms/t50/#no`, expected an anchor of terms/t50/index.html  broken-anchor',
      'terms/t99/index.html:1:18  Unexpected link `/a/gone/`, expected a page or file of the site  broken-link',
    ].join('\n'),
  );
});
