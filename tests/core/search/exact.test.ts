import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArchive } from '../../../src/archive/load-archive.ts';
import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { anchorsOf } from '../../../src/core/search/catalog.ts';
import { readChunk } from '../../../src/core/search/chunk.ts';
import { facets } from '../../../src/core/search/facets.ts';
import { indexedTextOf } from '../../../src/core/search/indexed-text.ts';
import { type Found, openSearch, type Search } from '../../../src/core/search/open-search.ts';
import { parseQuery, quotePhrase } from '../../../src/core/search/query.ts';
import { blocksNaming } from '../../../src/core/search/speech-details.ts';
import { writeSearchIndex } from '../../../src/site/rendering/write-search-index.ts';
import { blocksOf, bruteCounts, bruteForce, type Truth, type Wanted } from './brute-force.ts';
import { generatedCorpus, pick, randomFrom } from './generate.ts';

/** The index as it is written and as the browser reads it, beside `indexOf` over the same texts. */
let folder: string;
let corpus: Corpus;
let search: Search;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-search-'));
  const options = { contentDir: 'content', base: '/', cacheDir: path.join(folder, 'cache'), coreDir: 'src/core' };
  const { corpus: real } = await loadArchive(options);
  const generated = generatedCorpus(randomFrom(1), 60);
  corpus = buildCorpus([...real.speeches, ...generated.speeches], [...real.entities, ...generated.entities]);
  // So small that many characters are common and many files there, as in an archive of thousands of speeches.
  await writeSearchIndex(corpus, path.join(folder, 'pagefind'), { placesInFile: 300, speechesInFile: 7 });
  search = await openSearch(readIndexFile);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (written: string, chosen: Wanted['chosen'] = {}): Promise<Found> =>
  search.find(parseQuery(written), new Map(Object.entries(chosen)));

function anchorsFound({ results }: Found): Truth {
  const found = results.map(({ speech, passages }) => {
    const anchors = anchorsOf(speech);
    return [speech.id, passages.map(({ block }) => anchors[block] ?? '')] as const;
  });
  return sorted(new Map(found));
}

function sorted<T>(values: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const truthOf = (wanted: Wanted): Truth => sorted(bruteForce(corpus, wanted));

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
    const truth = truthOf({ groups: [[phrase]] });
    expect(truth.size, phrase).toBeGreaterThan(0);
    expect(anchorsFound(await ask(quotePhrase(phrase))), phrase).toEqual(truth);
  }
});

test('finds nothing for what stands nowhere', async () => {
  const absent = substrings(3, 400)
    .map((phrase) => [...phrase].reverse().join(''))
    .filter((phrase) => truthOf({ groups: [[phrase]] }).size === 0);
  expect(absent.length).toBeGreaterThan(100);
  for (const phrase of absent) expect((await ask(quotePhrase(phrase))).results, phrase).toEqual([]);
});

test.each([
  ['gdp', 'ＧＤＰ'],
  ['ｎｅｗ　ｙｏｒｋ', 'New York'],
  ['280万元', '２８０万元'],
  ['工會', '工会'],
  ['工会', '工會'],
  ['團旗委', '团旗委'],
])('finds %j where the text has %j', async (typed, written) => {
  const truth = truthOf({ groups: [[written]] });
  expect(truth.size).toBeGreaterThan(0);
  expect(anchorsFound(await ask(quotePhrase(typed)))).toEqual(truth);
});

test('reads the table of traditional characters for those alone that stand nowhere in the index', async () => {
  const asked: string[] = [];
  const counting = await openSearch((name) => {
    asked.push(name);
    return readIndexFile(name);
  });
  await counting.find(parseQuery('工会'), new Map());
  expect(asked.filter((name) => name.startsWith('scripts'))).toEqual([]);
  await counting.find(parseQuery('工會'), new Map());
  expect(asked.filter((name) => name.startsWith('scripts'))).toHaveLength(1);
});

test('reads what filters count when the counts are asked for, or when one is chosen, and of the speeches found alone', async () => {
  const asked: string[] = [];
  const counting = await openSearch((name) => {
    asked.push(name);
    return readIndexFile(name);
  });
  const details = (): number => asked.filter((name) => name.startsWith('details/')).length;
  const [rare = ''] = corpus.speeches.map(({ meta }) => meta.title);
  const found = await counting.find(parseQuery(quotePhrase(rare)), new Map());
  expect(details()).toBe(0);
  await found.counts();
  const { speechesInFile, files } = counting.catalog.details;
  expect(details()).toBe(new Set(found.results.map(({ number }) => Math.floor(number / speechesInFile))).size);
  expect(details()).toBeLessThan(files.length);
  await counting.find(parseQuery('会议'), new Map([['year', ['2011']]]));
  expect(details()).toBe(files.length);
});

test('counts once what filters would find, however often it is asked', async () => {
  for (const selection of [new Map(), new Map([['year', ['2011']]])]) {
    const { counts } = await search.find(parseQuery('会议'), selection);
    expect(await counts()).toBe(await counts());
  }
});

test('knows of every entity the blocks that name it', async () => {
  const known = await Promise.all(
    search.catalog.named.map(async ([, file]) => readChunk(await readIndexFile(`index/${file}`))),
  );
  const places = new Map(known.flatMap((chunk) => [...chunk]));
  const truth = new Map<string, Map<number, number[]>>();
  for (const [number, speech] of corpus.speeches.entries())
    for (const [id, blocks] of blocksNaming(indexedTextOf(speech))) {
      const own = truth.get(id) ?? new Map<number, number[]>();
      truth.set(id, own.set(number, blocks));
    }
  expect(sorted(places)).toEqual(sorted(truth));
});

test('finds speeches with both of two words, and the passages of either', async () => {
  const [some, others] = [substrings(4, 150), substrings(5, 150)];
  for (const [i, phrase] of some.entries()) {
    const other = others[i] ?? '';
    const found = anchorsFound(await ask(`${quotePhrase(phrase)} ${quotePhrase(other)}`));
    expect(found, `${phrase} ${other}`).toEqual(truthOf({ groups: [[phrase], [other]] }));
  }
});

test('finds either of two words, and leaves out what a third is in', async () => {
  const [some, others, more] = [substrings(7, 150), substrings(8, 150), substrings(9, 150)];
  for (const [i, phrase] of some.entries()) {
    const [other = '', third = ''] = [others[i], more[i]];
    const written = `${quotePhrase(phrase)} OR ${quotePhrase(other)} -"${third.replaceAll('"', '""')}"`;
    const truth = truthOf({ groups: [[phrase, other]], without: [third] });
    expect(anchorsFound(await ask(written)), written).toEqual(truth);
  }
});

test('finds everything but what is left out where nothing else is asked', async () => {
  expect(anchorsFound(await ask('-"会议" -"工会"'))).toEqual(truthOf({ without: ['会议', '工会'] }));
});

test('narrows by every facet, several values too, and counts the passages of every value as if it were chosen', async () => {
  const random = randomFrom(6);
  const values = facets.map(({ name }) => [name, [...bruteCounts(corpus, {}, name).keys()].sort()] as const);
  for (const phrase of ['', ...substrings(6, 120)]) {
    const chosen = Object.fromEntries(
      values.flatMap(([name, all]) => (random() < 0.3 ? [[name, [pick(random, all), pick(random, all)]]] : [])),
    );
    const groups = phrase === '' ? [] : [[phrase]];
    if (phrase === '' && Object.keys(chosen).length === 0) continue;
    const found = await ask(quotePhrase(phrase), chosen);
    const asked = `${phrase} ${JSON.stringify(chosen)}`;
    expect(anchorsFound(found), asked).toEqual(truthOf({ groups, chosen }));
    const counts = await found.counts();
    for (const { name } of facets)
      expect(sorted(counts.get(name) ?? new Map()), `${asked} ${name}`).toEqual(
        sorted(bruteCounts(corpus, { groups, chosen }, name)),
      );
  }
});

test('lists every passage that names an organization when no word is asked for', async () => {
  const chosen = { org: ['a-fulian'] };
  const truth = truthOf({ chosen });
  expect(truth.size).toBeGreaterThan(10);
  expect(anchorsFound(await ask('', chosen))).toEqual(truth);
});

test('puts a speech with the words in its title before all others', async () => {
  for (const { meta } of corpus.speeches.slice(0, 40)) {
    const word = meta.title.slice(1, 4);
    const inTitle = (await ask(quotePhrase(word))).results.map(({ passages }) => passages[0]?.block === 0);
    expect(inTitle, word).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)));
    expect(inTitle[0], word).toBe(true);
  }
});

test('fails when a file of the index cannot be had, and finds it once it can', async () => {
  let broken = true;
  const fragile = await openSearch(async (name) => {
    if (broken && name.startsWith('index/')) throw new Error('offline');
    return readIndexFile(name);
  });
  await expect(fragile.find(parseQuery('会议'), new Map())).rejects.toThrow('offline');
  broken = false;
  expect((await fragile.find(parseQuery('会议'), new Map())).results.length).toBeGreaterThan(60);
});

async function readIndexFile(name: string): Promise<Uint8Array> {
  const bytes = await readFile(path.join(folder, 'pagefind', name));
  return name.endsWith('.json') ? bytes : gunzipSync(bytes);
}
