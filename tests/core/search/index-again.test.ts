import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexAgain } from '../../../src/core/search/index-again.ts';
import { indexTexts } from '../../../src/core/search/index-texts.ts';
import { tokensOf, unitsOf } from '../../../src/core/search/tokens.ts';

const UNITS = ['工', '会', 'u', '3', '。', '\ud842', ' '];
const text = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 60 });

test('is the index of the texts as they are, whatever they were', () => {
  const pairs = fc.array(fc.record({ before: text, now: fc.option(text, { nil: undefined }) }), { maxLength: 8 });
  fc.assert(
    fc.property(pairs, fc.subarray(UNITS), fc.integer({ min: 1, max: 40 }), (changes, units, size) => {
      const common = new Set(units);
      const before = changes.map((change) => change.before);
      const now = changes.map((change) => change.now ?? change.before);
      const chunks = [...indexTexts(before, common, size)];
      const again = indexAgain(now, common, size, { texts: before, chunks });
      expect([...(again ?? [])]).toEqual([...indexTexts(now, common, size)]);
    }),
  );
});

test('has the files of the last index where no token of theirs has moved', () => {
  const before = ['工会'.repeat(30), '会员。'.repeat(30)];
  const chunks = [...indexTexts(before, new Set(), 70)];
  const again = indexAgain([before[0] ?? '', `${before[1]}员`], new Set(), 70, { texts: before, chunks });
  expect(
    [...(again ?? [])].map((chunk) => chunk.tokens.join('') + (chunks.some((it) => it === chunk) ? '' : ' anew')),
  ).toEqual(['u3002', '会', '员工 anew']);
});

test('is none where texts came or went', () => {
  expect(indexAgain(['工'], new Set(), 9, { texts: [], chunks: [] })).toBeUndefined();
});

test('a token is of the units that it is named by', () => {
  fc.assert(
    fc.property(text, fc.subarray(UNITS), (all, units) => {
      const named = tokensOf(all, new Set(units)).map(unitsOf);
      expect(named.map(([first]) => first)).toEqual(all.split('').map((unit) => unit.charCodeAt(0)));
      expect(named.map(([, second], i) => second === undefined || second === all.charCodeAt(i + 1))).not.toContain(
        false,
      );
    }),
  );
});
