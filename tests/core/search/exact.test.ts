import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArchive } from '../../../src/archive/load-archive.ts';
import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Selection } from '../../../src/core/search/facets.ts';
import type { Found } from '../../../src/core/search/find.ts';
import { openSearch, type Search } from '../../../src/core/search/open-search.ts';
import { parseQuery, quotePhrase } from '../../../src/core/search/query.ts';
import { writeSearchIndex } from '../../../src/site/integrations/search-index.ts';
import { blocksOf, bruteForce, type Truth } from './brute-force.ts';
import { generatedCorpus, pick, randomFrom } from './generate.ts';

/** The index as Pagefind writes it and as the browser reads it, beside `indexOf` over the same texts. */
let folder: string;
let corpus: Corpus;
let search: Search;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-search-'));
  const options = { contentDir: 'content', base: '/', cacheDir: path.join(folder, 'cache'), coreDir: 'src/core' };
  const { corpus: real } = await loadArchive(options);
  const generated = generatedCorpus(randomFrom(1), 60);
  corpus = buildCorpus([...real.speeches, ...generated.speeches], [...real.entities, ...generated.entities]);
  await writeSearchIndex(corpus, path.join(folder, 'pagefind'));
  search = await openSearch(async (name) => {
    const bytes = await readFile(path.join(folder, 'pagefind', name));
    return name.endsWith('.json') ? bytes : gunzipSync(bytes);
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const NONE: Selection = new Map();
const byOrganization = (id: string): Selection => new Map([['org', [id]]]);
const ask = (written: string, selection = NONE): Promise<Found> => search.find(parseQuery(written), selection);

function anchorsFound({ results }: Found): Truth {
  const found = results.map(({ speech, passages }) => {
    const anchors = speech.anchors.split(' ');
    return [speech.id, passages.map(({ block }) => anchors[block] ?? '')] as const;
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sorted = (truth: Truth): Truth => new Map([...truth].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Parts of 1 to 12 code units; every fourth runs across the border of two blocks. */
function substrings(seed: number, count: number): string[] {
  const random = randomFrom(seed);
  const texts = corpus.speeches.map((speech) => blocksOf(speech).map(({ text }) => text));
  return Array.from({ length: count }, (_, i) => {
    const blocks = pick(random, texts);
    const length = 1 + Math.floor(random() * 12);
    const border = blocks.slice(0, 1 + Math.floor(random() * (blocks.length - 1))).join('').length;
    const start = i % 4 === 0 ? border - 1 : Math.floor(random() * (blocks.join('').length - length));
    return blocks.join('').slice(Math.max(0, start), Math.max(0, start) + length);
  });
}

test('finds every substring where it stands, and nowhere else', async () => {
  for (const phrase of substrings(2, 600)) {
    const truth = bruteForce(corpus, [phrase]);
    expect(truth.size, phrase).toBeGreaterThan(0);
    expect(anchorsFound(await ask(quotePhrase(phrase))), phrase).toEqual(sorted(truth));
  }
});

test('finds nothing for what stands nowhere', async () => {
  const absent = substrings(3, 400)
    .map((phrase) => [...phrase].reverse().join(''))
    .filter((phrase) => bruteForce(corpus, [phrase]).size === 0);
  expect(absent.length).toBeGreaterThan(100);
  for (const phrase of absent) expect((await ask(quotePhrase(phrase))).results, phrase).toEqual([]);
});

test('finds what is typed in other width and case', async () => {
  for (const [typed, written] of [
    ['gdp', 'ＧＤＰ'],
    ['ｎｅｗ　ｙｏｒｋ', 'New York'],
    ['280万元', '２８０万元'],
  ] as const)
    expect(anchorsFound(await ask(quotePhrase(typed)))).toEqual(sorted(bruteForce(corpus, [written])));
});

test('finds speeches with both of two words, and the passages of either', async () => {
  const [some, others] = [substrings(4, 150), substrings(5, 150)];
  for (const [i, phrase] of some.entries()) {
    const other = others[i] ?? '';
    const truth = bruteForce(corpus, [phrase, other]);
    expect(anchorsFound(await ask(`${quotePhrase(phrase)} ${quotePhrase(other)}`))).toEqual(sorted(truth));
  }
});

test('narrows to the passages that name an organization, and counts the speeches of every one beforehand', async () => {
  const ids = search.catalog.organizations.map(({ id }) => id);
  for (const [i, phrase] of substrings(6, 100).entries()) {
    const { counts } = await ask(quotePhrase(phrase));
    const truths = ids.map((id) => [id, bruteForce(corpus, [phrase], id)] as const);
    const expected = truths.filter(([, truth]) => truth.size > 0).map(([id, truth]) => [id, truth.size] as const);
    expect(new Map([...(counts.get('org') ?? [])].sort()), phrase).toEqual(new Map([...expected].sort()));
    const [id, truth] = truths[i % truths.length] ?? ['', new Map()];
    expect(anchorsFound(await ask(quotePhrase(phrase), byOrganization(id)))).toEqual(sorted(truth));
  }
});

test('lists every passage that names an organization when no word is asked for', async () => {
  const truth = bruteForce(corpus, [], 'a-fulian');
  expect(truth.size).toBeGreaterThan(10);
  expect(anchorsFound(await ask('', byOrganization('a-fulian')))).toEqual(sorted(truth));
});

test('fails when a file of the index cannot be had, and finds it once it can', async () => {
  let broken = true;
  const fragile = await openSearch(async (name) => {
    if (broken && name.startsWith('index/')) throw new Error('offline');
    const bytes = await readFile(path.join(folder, 'pagefind', name));
    return name.endsWith('.json') ? bytes : gunzipSync(bytes);
  });
  await expect(fragile.find(parseQuery('会议'), NONE)).rejects.toThrow('offline');
  broken = false;
  expect((await fragile.find(parseQuery('会议'), NONE)).results.length).toBeGreaterThan(60);
});
