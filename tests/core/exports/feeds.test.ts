import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { feedFiles } from '../../../src/core/exports/feeds/index.ts';
import type { ExportSource } from '../../../src/core/exports/format.ts';
import { xmlText } from '../../../src/core/text/xml-text.ts';
import { strangeArchive } from './strange-archive.ts';

const ROOTS = ['https://example.org/archive/', '/archive/'];
/** Length of a day: `2001-03-05`. */
const DAY = 10;

/** The three feeds of an archive, as a reader of feeds takes them. */
async function feedsOf(source: ExportSource) {
  const [atom, rss, json] = await Promise.all(
    feedFiles(source)
      .slice(0, 3)
      .map(async (file) => String(await file.write())),
  );
  if (atom === undefined || rss === undefined || json === undefined) throw new Error('Expected three feeds');
  return { atom: parseAtomFeed(atom), rss: parseRssFeed(rss), json: parseJsonFeed(json) };
}

test.each(ROOTS)('a reader finds every speech in each form, under %s', async (root) => {
  const source = strangeArchive(2, 40, root);
  const { atom, rss, json } = await feedsOf(source);
  const expected = source.corpus.speeches.map(({ id, meta }) => [xmlText(meta.title).trim(), `${root}speeches/${id}/`]);
  expect(atom.entries?.map(({ title, links }) => [title?.value, links?.[0]?.href])).toEqual(expected);
  expect(rss.items?.map(({ title, link }) => [title, link])).toEqual(expected);
  expect(json.items?.map(({ title, url }) => [title?.trim(), url])).toEqual(
    source.corpus.speeches.map(({ meta }, i) => [meta.title.trim(), expected[i]?.[1]]),
  );
});

test.each(ROOTS)('ids are whole, each once, and the same in every form, under %s', async (root) => {
  const { atom, rss, json } = await feedsOf(strangeArchive(2, 40, root));
  const ids = atom.entries?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(40);
  expect(ids.filter((id) => !URL.canParse(id ?? ''))).toEqual([]);
  expect(rss.items?.map(({ guid }) => guid?.value)).toEqual(ids);
  expect(json.items?.map(({ id }) => id)).toEqual(ids);
});

test('a speech is dated by the first day of what is known', async () => {
  const source = strangeArchive(2, 40);
  const { atom } = await feedsOf(source);
  const dates = source.corpus.speeches.map(({ meta }) => `${meta.date}-01-01`.slice(0, DAY));
  expect(atom.entries?.map(({ updated }) => updated?.slice(0, DAY))).toEqual(dates);
  expect(atom.updated).toBe(atom.entries?.[0]?.updated);
});

test('every feed of XML is well-formed, whatever names and titles are', async () => {
  const files = feedFiles(strangeArchive(9, 150)).filter(({ path }) => path.endsWith('.xml'));
  for (const { write } of files) expect(fromXml(String(await write())).children.at(-1)?.type).toBe('element');
  expect(() => fromXml('<a>]]></a>')).toThrow();
});

test('the feed of an organization has the speeches that name it, with the places', async () => {
  const source = strangeArchive(2, 60);
  const file = feedFiles(source).find(({ path }) => path === 'organizations/c-gonghui/feed.xml');
  const atom = parseAtomFeed(String(await file?.write()));
  const naming = source.corpus.speeches.filter(({ mentions }) => mentions.some(({ ref }) => ref === 'c-gonghui'));
  expect(naming.length).toBeGreaterThan(3);
  expect(atom.entries?.map(({ id }) => id)).toEqual(
    naming.map(({ id }) => `https://example.org/archive/speeches/${id}/`),
  );
  for (const { content } of atom.entries ?? []) expect(content?.value).toMatch(/\/speeches\/s-\d+\/#m\d+"/);
});

test('an archive without speeches has feeds without entries', async () => {
  const { atom, rss, json } = await feedsOf(strangeArchive(1, 0));
  expect([atom.entries ?? [], rss.items ?? [], json.items ?? []]).toEqual([[], [], []]);
  expect(atom.updated).toBe('1970-01-01T00:00:00Z');
});
