import { expect, test } from 'vitest';
import { percent, signed } from '../../src/site/percent.ts';
import { sortValue } from '../../src/site/sort-value.ts';

test('shares in per cent, to one digit', () => {
  expect([0.9375, 1, 1.06, 0.0004, -0.0833].map(percent)).toEqual(['93.8%', '100%', '106%', '0%', '-8.3%']);
});

test('changes have their sign, unless nothing changed', () => {
  expect(['20%', '-5 元', '0 元', '0%', '0', '0.2%'].map(signed)).toEqual([
    '+20%',
    '−5 元',
    '0 元',
    '0%',
    '0',
    '+0.2%',
  ]);
});

test('figures are sorted by their number or the lower end of their range', () => {
  expect(
    [{ value: '2800000' }, { value: '20-30' }, { value: '-1.5' }, { value: '13:59:28' }, {}].map(sortValue),
  ).toEqual(['2800000', '20', '-1.5', undefined, undefined]);
});
