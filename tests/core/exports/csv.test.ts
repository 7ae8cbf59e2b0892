import { expect, test } from 'vitest';
import { tableToCsv } from '../../../src/core/exports/csv.ts';

test('quotes only what would break a line of the table', () => {
  expect(
    tableToCsv(
      ['a', 'b'],
      [
        { a: '一,二', b: '"三"' },
        { a: 4, b: undefined },
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"一,二","""三"""\r\n4,\r\n');
});
