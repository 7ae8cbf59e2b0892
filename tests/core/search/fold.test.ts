import { expect, test } from 'vitest';
import { foldForSearch } from '../../../src/core/search/fold.ts';

test('makes width, case and kinds of blanks equal', () => {
  expect(foldForSearch('ＧＤＰ Gdp２８０\u00A0Ω\u3000，')).toBe('gdp gdp280 ω ,');
});

test('gives one code unit for one, where lower case is longer too', () => {
  for (const text of ['İstanbul', '𐐀𠮷', 'ΑΣ ﬁ', 'Ⅷ①ẞ']) expect(foldForSearch(text)).toHaveLength(text.length);
});
