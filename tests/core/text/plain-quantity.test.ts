import { expect, test } from 'vitest';
import { parseQuantity } from '../../../src/core/text/quantity/parse-quantity.ts';
import { isPlainer, plainQuantity } from '../../../src/core/text/quantity/plain-quantity.ts';

/** As on a page: a quantity without a unit has none. */
const plain = (text: string, per?: string): string | undefined => {
  const read = parseQuantity(text);
  return plainQuantity({ ...read, unit: read?.unit || undefined, per: per ?? read?.per });
};

test.each([
  ['280万元', '2,800,000 元'],
  ['2.6万元', '26,000 元'],
  ['8个', '8 个'],
  ['5万多', '≈ 50,000'],
  ['30%以上', '≥ 30%'],
  ['13:59:28', '13:59:28'],
  ['三点', '3 点'],
  ['没有', undefined],
])('writes %s in plain digits', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test('says what the amount is counted for', () => {
  expect(plain('15万元', '年')).toBe('150,000 元／年');
});

test('leaves the digits of a fraction together', () => {
  expect(plainQuantity({ value: '1234.56789' })).toBe('1,234.56789');
});

test('tells words that plain digits explain from those that are plain themselves', () => {
  const said = ['280万元', '2.6万元', '三点', '8个', '1,828人', '100多名', '13:59:28', '３２家'];
  expect(said.filter((text) => isPlainer(text, parseQuantity(text) ?? {}))).toEqual(['280万元', '2.6万元', '三点']);
  expect(isPlainer('400元', { value: '400', per: '户' })).toBe(true);
});
