import { expect, test } from 'vitest';
import { hitsIn } from '../../../src/site/client/hits.ts';

const same = (text: string): string => text;
const shown = (text: string, phrases: string[], fold = same): string[] =>
  hitsIn(text, phrases, fold).map(({ start, end }) => text.slice(start, end));

test('finds every place of every phrase', () => {
  expect(shown('工会办班，工会办会', ['工会', '班'])).toEqual(['工会', '班', '工会']);
});

test('joins places that overlap', () => {
  expect(shown('旗总工会员', ['总工会', '工会员'])).toEqual(['总工会员']);
});

test('finds no place for an empty phrase', () => {
  expect(shown('工会', [''])).toEqual([]);
});

test('compares folded forms and gives places in the text itself', () => {
  expect(shown('ＧＤＰ和gdp', ['GDP'], (text) => text.normalize('NFKC').toLowerCase())).toEqual(['ＧＤＰ', 'gdp']);
});
