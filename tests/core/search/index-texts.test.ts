import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChunk } from '../../../src/core/search/chunk.ts';
import { indexTexts } from '../../../src/core/search/index-texts.ts';
import { tokensOf } from '../../../src/core/search/tokens.ts';

const UNITS = ['工', '会', 'u', '3', '。', '\ud842', ' '];
const texts = fc.array(fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 60 }), { maxLength: 6 });

/** `工 1:0,7` for each token and each text that has it. */
function placesByHand(all: readonly string[], common: ReadonlySet<string>): string[] {
  const found = all.flatMap((text, number) =>
    [...Map.groupBy(tokensOf(text, common).entries(), ([, token]) => token)].map(
      ([token, places]) => `${token} ${number}:${places.map(([offset]) => offset)}`,
    ),
  );
  return found.sort();
}

function placesIn(chunks: readonly { readonly bytes: Uint8Array }[]): string[] {
  const found = chunks.flatMap(({ bytes }) =>
    [...readChunk(bytes)].flatMap(([token, places]) => [...places].map(([text, at]) => `${token} ${text}:${at}`)),
  );
  return found.sort();
}

test('has every token at every place, whatever units are common and however large a file is', () => {
  fc.assert(
    fc.property(texts, fc.subarray(UNITS), fc.integer({ min: 1, max: 30 }), (all, units, size) => {
      const common = new Set(units);
      expect(placesIn([...indexTexts(all, common, size)])).toEqual(placesByHand(all, common));
    }),
  );
});

test('has its tokens in order, and says of each file which it has', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (all, size) => {
      const chunks = [...indexTexts(all, new Set(['工']), size)];
      const tokens = chunks.map(({ bytes }) => [...readChunk(bytes).keys()]);
      expect(tokens.flat()).toEqual([...tokens.flat()].sort());
      expect(chunks.map((chunk) => chunk.tokens)).toEqual(tokens);
    }),
  );
});

test('begins another file before there are more places in one than it is for', () => {
  const sizes = [...indexTexts(['工会员。'.repeat(9)], new Set(), 20)].map(({ bytes }) => readChunk(bytes).size);
  expect(sizes).toEqual([2, 2]);
});

test('finds places far into many texts', () => {
  const all = Array.from({ length: 300 }, (_, number) => `${'工'.repeat(number)}会`);
  const [chunk] = indexTexts(all, new Set(), 1e9);
  const places = readChunk(chunk?.bytes ?? new Uint8Array()).get('会');
  expect([...(places ?? [])]).toEqual(all.map((_, number) => [number, [number]]));
});

test('an archive without speeches has an index without files', () => {
  expect([...indexTexts([], new Set(), 10)]).toEqual([]);
});
