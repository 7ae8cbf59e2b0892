import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, expect, inject, test } from 'vitest';

/** Pages without anything of their own to read, and those that are a part or another order of a page. */
const WITHOUT_TWIN = /^(?:404|search\/index)\.html$/;
const PART = /\/by\/[a-z]+\/index\.html$|\/(?:mentions|figures)\/\d+\/index\.html$/;
const OTHER_LANGUAGE = /^(?:en|zh-hant)\//;
const LINK = /\]\((\/archive\/[^)#\s]*)(?:#[^)\s]*)?\)|<(\/archive\/[^>#\s]*)(?:#[^>\s]*)?>/g;

let names: string[];
const read = (name: string) => readFile(path.join(inject('committed').dir, name), 'utf8');

beforeAll(async () => {
  const { dir } = inject('committed');
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
});

test('every page has a twin in Markdown and leads to it, and every twin has a page', async () => {
  const pages = names.filter(
    (name) => name.endsWith('.html') && !OTHER_LANGUAGE.test(name) && !WITHOUT_TWIN.test(name),
  );
  const twins = names.filter((name) => name.endsWith('index.md'));
  const whole = pages.filter((name) => !PART.test(name));
  expect(twins.sort()).toEqual(whole.map((name) => name.replace(/html$/, 'md')).sort());
  for (const page of pages) {
    const twin = /<link rel="alternate" type="text\/markdown" href="\/archive\/([^"]+)"/.exec(await read(page))?.[1];
    expect(twins, page).toContain(twin);
  }
});

test('every link of llms.txt and of a twin leads to a file', async () => {
  const known = new Set(names);
  const texts = [...names.filter((name) => name.endsWith('index.md')), 'llms.txt', 'llms-full.txt'];
  let links = 0;
  for (const text of texts)
    for (const [, inLink, bare] of (await read(text)).matchAll(LINK)) {
      const target = decodeURI(inLink ?? bare ?? '').slice('/archive/'.length);
      links++;
      expect(
        known.has(target === '' || target.endsWith('/') ? `${target}index.html` : target),
        `${text}: ${target}`,
      ).toBe(true);
    }
  expect(links).toBeGreaterThan(500);
});

test('llms.txt begins with a title and a summary, and then lists links in sections', async () => {
  const [title, , summary] = (await read('llms.txt')).split('\n');
  expect(title).toMatch(/^# \S/);
  expect(summary).toMatch(/^> \S/);
  expect((await read('llms.txt')).match(/^## /gm)?.length).toBeGreaterThan(2);
});

test('pages name the feeds, and those of an organization its own; readers of feeds take them', async () => {
  const [organization = ''] = names.filter((name) => /^organizations\/[^/]+\/feed\.xml$/.test(name));
  const page = await read(organization.replace('feed.xml', 'index.html'));
  const feeds = [
    ...page.matchAll(/<link rel="alternate" type="application\/(?:atom|rss|feed)\+[a-z]+" href="([^"]+)"/g),
  ];
  expect(feeds.map((match) => match[1])).toEqual([
    ...[organization, 'feed.xml', 'rss.xml', 'feed.json'].map((name) => `/archive/${name}`),
  ]);
  expect(parseAtomFeed(await read(organization)).entries?.length).toBeGreaterThan(0);
  const speeches = names.filter((name) => /^speeches\/[^/]+\/index\.html$/.test(name)).length;
  expect(parseAtomFeed(await read('feed.xml')).entries?.length).toBe(speeches);
  expect(parseRssFeed(await read('rss.xml')).items?.length).toBe(speeches);
  expect(parseJsonFeed(await read('feed.json')).items?.length).toBe(speeches);
});

test('DuckDB finds in the Parquet file what the tables hold', async () => {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  const file = path.join(inject('committed').dir, 'data/annotations.parquet');
  const reader = await duckdb.runAndReadAll(
    `SELECT annotation, count(*)::INT AS rows FROM '${file}' GROUP BY ALL ORDER BY ALL`,
  );
  duckdb.closeSync();
  const rows = async (name: string): Promise<number> => JSON.parse(await read(`data/${name}.json`)).length;
  expect(reader.getRowObjectsJson()).toEqual([
    { annotation: 'figure', rows: await rows('figures') },
    { annotation: 'mention', rows: await rows('mentions') },
  ]);
});
