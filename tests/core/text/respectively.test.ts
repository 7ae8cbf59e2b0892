import { expect, test } from 'vitest';
import { findQuantities } from '../../../src/core/text/quantity/find-quantities.ts';
import { pairRespectively } from '../../../src/core/text/quantity/respectively.ts';

test.each([
  ['甲镇、乙镇和丙镇分别完成造林120亩、80亩、95亩。', ['甲镇 120', '乙镇 80', '丙镇 95']],
  ['城乡居民收入分别达到2.6万元、8700元，年均增长20%以上。', ['城 26000', '乡 8700']],
  ['生产总值和财政收入分别增长12%和15%。', ['生产总值 12', '财政收入 15']],
  ['甲、乙分别培训1人。', []],
  ['甲、乙分别作了报告。共3人、5人参加。', []],
  ['培训3人、5人。', []],
])('%s', (text, expected) => {
  const pairs = pairRespectively(text, findQuantities(text));
  expect(pairs.map(({ subject, quantity }) => `${subject.text} ${quantity.value}`)).toEqual(expected);
});
