import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Places } from '../../../src/core/search/chunk.ts';
import { phraseFinder } from '../../../src/core/search/phrase-places.ts';
import { commonUnits, lookupsOf, tokensOf } from '../../../src/core/search/tokens.ts';

/** Few units, so that phrases repeat: Han, letters that codes are written with, a mark, half of a surrogate pair. */
const UNITS = ['工', '会', 'u', '3', '0', 'f', '。', '\ud842', ' '];

const texts = fc.array(fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 40 }), { minLength: 1, maxLength: 5 });
const phrases = fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 6 });

/** An index in files of a few places, and the names of the files that were read. */
function indexOf(all: readonly string[], common: ReadonlySet<string>, placesInFile: number) {
  const byToken = new Map<string, Map<number, number[]>>();
  for (const [number, text] of all.entries())
    for (const [offset, token] of tokensOf(text, common).entries()) {
      const places = byToken.get(token) ?? new Map<number, number[]>();
      byToken.set(token, places);
      places.set(number, [...(places.get(number) ?? []), offset]);
    }
  const chunks: [string, string][] = [];
  const files = new Map<string, Map<string, Places>>();
  let inFile = Number.POSITIVE_INFINITY;
  for (const [token, places] of [...byToken].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (inFile >= placesInFile) {
      inFile = 0;
      chunks.push([token, `${chunks.length}`]);
      files.set(`${chunks.length - 1}`, new Map());
    }
    files.get(`${chunks.length - 1}`)?.set(token, places);
    inFile += [...places.values()].flat().length;
  }
  const read: string[] = [];
  const readChunk = async (file: string) => {
    read.push(file);
    return files.get(file) ?? new Map<string, Places>();
  };
  return { find: phraseFinder({ chunks, common }, readChunk), read };
}

function placesByHand(all: readonly string[], phrase: string): [number, number[]][] {
  return all.flatMap((text, number) => {
    const starts = Array.from({ length: text.length }, (_, i) => i);
    const places = starts.filter((start) => text.startsWith(phrase, start));
    return places.length === 0 ? [] : [[number, places] as [number, number[]]];
  });
}

test('finds every phrase where it stands and nowhere else, whatever units are common', () =>
  fc.assert(
    fc.asyncProperty(
      texts,
      phrases,
      fc.subarray(UNITS),
      fc.integer({ min: 1, max: 12 }),
      async (all, phrase, common, size) => {
        const { find } = indexOf(all, new Set(common), size);
        const found = [...(await find(phrase))].sort(([a], [b]) => a - b);
        expect(found).toEqual(placesByHand(all, phrase));
      },
    ),
    { seed: 4, numRuns: 3000 },
  ));

test('a phrase of common units is looked up in pairs, half as many as it has units', () => {
  expect(lookupsOf('工会工作', new Set(['工', '会', '作']))).toEqual([
    { offset: 0, token: '工会', startsToken: false },
    { offset: 2, token: '工作', startsToken: false },
  ]);
  expect(lookupsOf('工会员', new Set(['会']))).toEqual([
    { offset: 0, token: '工会', startsToken: false },
    { offset: 1, token: '会员', startsToken: false },
  ]);
  expect(lookupsOf('会', new Set(['会']))).toEqual([{ offset: 0, token: '会', startsToken: true }]);
});

test('of a phrase in pairs, no file with a common unit alone is read', async () => {
  const all = Array.from({ length: 40 }, (_, i) => `工${String.fromCharCode(0x4e00 + i)}会。工会`);
  const { find, read } = indexOf(all, new Set(['工', '会']), 10);
  expect((await find('工会')).size).toBe(40);
  expect(new Set(read).size).toBe(1);
  read.length = 0;
  expect((await find('工')).size).toBe(40);
  expect(new Set(read).size).toBeGreaterThan(1);
});

test('common is what has more places than a file', () => {
  expect(commonUnits(['工会工会会', '工'], 2)).toEqual(['会', '工']);
  expect(commonUnits(['工会工会会', '工'], 3)).toEqual([]);
});
