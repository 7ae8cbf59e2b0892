import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/archive/load-archive.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { namesOf } from '../../src/core/model/entity.ts';
import { writeAddress } from '../../src/core/search/address.ts';
import { facets } from '../../src/core/search/facets.ts';
import { quotePhrase } from '../../src/core/search/query.ts';
import { blocksOf, bruteCounts, bruteForce, simplify, type Wanted } from '../core/search/brute-force.ts';
import { generatedCorpus, generatedFiles, pick, type Random, randomFrom } from '../core/search/generate.ts';
import { launchBrowser } from './browser.ts';
import { generatedSite } from './generated-site.ts';
import { type Shown, searchFor, shownResults } from './search-page.ts';
import type { BuiltSite } from './site.ts';

/**
 * The search page in a browser beside brute force over the texts, on an archive of 220 generated speeches and on the
 * committed one.
 */
const SEED = 11;
const SPEECHES = 220;

let browser: Browser;
let page: Page;
let site: BuiltSite;
let archives: readonly { readonly corpus: Corpus; readonly address: string; readonly queries: number }[];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  site = await generatedSite(generatedFiles(randomFrom(SEED), SPEECHES));
  const cacheDir = 'node_modules/.cache/rostrum-tests';
  const { corpus } = await loadArchive({ contentDir: 'content', base: '/', cacheDir, coreDir: 'src/core' });
  archives = [
    { corpus: generatedCorpus(randomFrom(SEED), SPEECHES), address: site.address, queries: 1 },
    { corpus, address: inject('committed').address, queries: 0.4 },
  ];
});

afterAll(async () => {
  await browser.close();
  site.close();
});

/** Parts of the texts, 2 to 12 code units long, that no blank starts or ends. */
function substring(random: Random, corpus: Corpus): string {
  for (;;) {
    const text = blocksOf(pick(random, corpus.speeches))
      .map((block) => block.text)
      .join('');
    const length = 2 + Math.floor(random() * 11);
    const start = Math.floor(random() * Math.max(1, text.length - length));
    const part = text.slice(start, start + length);
    // Half a pair cannot be typed.
    if (part === part.trim() && part.isWellFormed()) return part;
  }
}

async function agrees(corpus: Corpus, shown: Shown, wanted: Wanted, label: string): Promise<void> {
  const truth = bruteForce(corpus, wanted);
  const sorted = (values: ReadonlyMap<string, readonly string[]>) => [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(shown.speeches), label).toEqual(sorted(truth));
  expect(shown.total, label).toBe(truth.size);
}

/** As many queries in every archive as it is worth, made one after the other on one page. */
async function inEveryArchive(
  count: number,
  ask: (corpus: Corpus, random: Random) => readonly [query: string, wanted: Wanted],
): Promise<void> {
  for (const [seed, { corpus, address, queries }] of archives.entries()) {
    const random = randomFrom(100 + seed + count);
    await page.goto(`${address}search/`);
    for (let i = 0; i < count * queries; i++) {
      const [query, wanted] = ask(corpus, random);
      await agrees(corpus, await searchFor(page, query), wanted, query);
    }
  }
}

test('finds 500 substrings of 2 to 12 characters where they stand, and nowhere else', () =>
  inEveryArchive(500, (corpus, random) => {
    const phrase = substring(random, corpus);
    return [quotePhrase(phrase), { groups: [[phrase]] }];
  }));

test('finds 200 names', () =>
  inEveryArchive(200, (corpus, random) => {
    const name = pick(random, namesOf(pick(random, corpus.entities)));
    return [quotePhrase(name), { groups: [[name]] }];
  }));

test('finds 100 phrases with punctuation', () =>
  inEveryArchive(100, (corpus, random) => {
    for (;;) {
      const phrase = substring(random, corpus);
      if (/\p{P}/u.test(phrase)) return [quotePhrase(phrase), { groups: [[phrase]] }];
    }
  }));

test('finds 100 absent strings nowhere', () =>
  inEveryArchive(100, (corpus, random) => {
    for (;;) {
      const phrase = [...substring(random, corpus)].reverse().join('');
      const wanted = { groups: [[phrase]] };
      if (phrase.isWellFormed() && bruteForce(corpus, wanted).size === 0) return [quotePhrase(phrase), wanted];
    }
  }));

test('finds 100 pairs of words, and 100 with OR and with a word left out', async () => {
  await inEveryArchive(100, (corpus, random) => {
    const [one, other] = [word(random, corpus), word(random, corpus)];
    return [`${quotePhrase(one)} ${quotePhrase(other)}`, { groups: [[one], [other]] }];
  });
  await inEveryArchive(100, (corpus, random) => {
    const [one, other, left] = [word(random, corpus), word(random, corpus), word(random, corpus)];
    const query = `${quotePhrase(one)} OR ${quotePhrase(other)} -"${left.replaceAll('"', '""')}"`;
    return [query, { groups: [[one, other]], without: [left] }];
  });
});

test('finds in any width, case and script what is typed in another', () =>
  inEveryArchive(60, (corpus, random) => {
    const phrase = substring(random, corpus);
    const typed = simplify(phrase).toUpperCase().length === phrase.length ? simplify(phrase).toUpperCase() : phrase;
    const wide = typed.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    return [quotePhrase(wide), { groups: [[phrase]] }];
  }));

test('narrows by 100 combinations of filters and counts the passages of every value', async () => {
  for (const [seed, { corpus, address, queries }] of archives.entries()) {
    const random = randomFrom(50 + seed);
    const values = facets.map(({ name }) => [name, [...bruteCounts(corpus, {}, name).keys()].sort()] as const);
    for (let i = 0; i < 100 * queries; i++) {
      const chosen = Object.fromEntries(
        values.flatMap(([name, all]) =>
          all.length > 0 && random() < 0.35 ? [[name, [...new Set([pick(random, all), pick(random, all)])]]] : [],
        ),
      );
      const phrase = random() < 0.5 && Object.keys(chosen).length > 0 ? '' : word(random, corpus);
      const wanted = { groups: phrase === '' ? [] : [[phrase]], chosen };
      const written = quotePhrase(phrase);
      const parameters = writeAddress({
        ...{ written: phrase === '' ? '' : written, selection: new Map(Object.entries(chosen)) },
        ...{ sort: 'relevance', view: 'passages', context: 'text' },
      });
      await page.goto(`${address}search/?${parameters}`);
      await agrees(corpus, await shownResults(page, phrase === '' ? '' : written), wanted, String(parameters));
      for (const { name } of facets) {
        const shown = await page
          .locator(`.search-facet[data-facet="${name}"] li`)
          .evaluateAll((items) =>
            items.map((item): [string, number] => [
              item.querySelector('input')?.value ?? '',
              Number(item.querySelector('.count')?.textContent),
            ]),
          );
        const truth = new Map((chosen[name] ?? []).map((value): [string, number] => [value, 0]));
        for (const [value, count] of bruteCounts(corpus, wanted, name)) truth.set(value, count);
        expect(shown.sort(), `${parameters} ${name}`).toEqual([...truth].sort());
      }
    }
  }
});

test('shows first what has the words in its title, and in its first ten nothing without them', async () => {
  const [generated] = archives;
  if (generated === undefined) throw new Error('Unexpected lack of archives');
  const { corpus, address } = generated;
  await page.goto(`${address}search/`);
  for (const { meta } of corpus.speeches.slice(0, 40)) {
    const phrase = meta.title.slice(1, 3);
    const { speeches } = await searchFor(page, quotePhrase(phrase));
    const inTitle = [...speeches.keys()].map((id) => has(corpus.speechById.get(id)?.meta.title ?? '', phrase));
    expect(inTitle, phrase).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)));
    const truth = bruteForce(corpus, { groups: [[phrase]] });
    expect([...speeches.keys()].slice(0, 10).every((id) => truth.has(id))).toBe(true);
  }
});

function has(text: string, phrase: string): boolean {
  return simplify(text).includes(simplify(phrase));
}

/** Two characters of a text, without a half of a surrogate pair or a blank at the ends. */
function word(random: Random, corpus: Corpus): string {
  const word = substring(random, corpus).slice(0, 2).toWellFormed().replaceAll('\uFFFD', '').trim();
  return word === '' ? '会' : word;
}
