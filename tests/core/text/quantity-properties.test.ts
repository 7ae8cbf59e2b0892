import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numeralValue } from '../../../src/core/text/numerals.ts';
import { findQuantities } from '../../../src/core/text/quantity/find-quantities.ts';
import { parseQuantity } from '../../../src/core/text/quantity/parse-quantity.ts';
import { growth } from '../../growth.ts';

test.each([
  ['一百二十', '120'],
  ['2.6万', '26000'],
  ['1亿2000万', '120000000'],
  ['1,000', '1000'],
  ['二〇一一', '2011'],
  ['1.2万亿', '1200000000000'],
  ['十二万三千', '123000'],
  ['３００', '300'],
  ['一千零五', '1005'],
])('%s is %s', (text, value) => {
  expect(numeralValue(text)).toBe(value);
});

test.each([
  ['五年', '5', '年'],
  ['三十周年', '30', '周年'],
  ['每户400元', '400', '元'],
  ['20%-30%', '20-30', '%'],
  ['13:59:28', '13:59:28', ''],
  ['5万多', '50000', ''],
])('reads %s as a whole', (text, value, unit) => {
  expect(parseQuantity(text)).toMatchObject({ value, unit });
});

const prose = fc
  .array(
    fc.constantFrom(
      ...'一二三十百万亿0123456789.,:%多余近约以上户元人个年第“”，。每成翻番至到~-',
      '百分之',
      '人次',
      '旗妇联',
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));

test('spans are in order, apart, and read alike alone', () => {
  fc.assert(
    fc.property(prose, (text) => {
      let last = 0;
      for (const { start, end, value } of findQuantities(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(parseQuantity(text.slice(start, end))?.value).toBe(value);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000, seed: 20111124 },
  );
});

test.each(['1', '一', '10:', '百分之', '近', '3至', '1万', '每户'])('takes linear time for many %s', (unit) => {
  expect(growth((size) => findQuantities(unit.repeat(size / unit.length)), 4_000)).toBeLessThan(40);
});
