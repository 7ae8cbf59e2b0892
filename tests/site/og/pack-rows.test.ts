import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows } from '../../../src/site/og/pack-rows.ts';

test('zlib unpacks what was packed, whatever it was', () => {
  const row = fc.array(fc.constantFrom(0, 0, 0, 1, 143, 144, 255), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(row, fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(255), { maxLength: 40 }), (row, times, rest) => {
      const rows = Uint8Array.from([...Array.from({ length: times }, () => row).flat(), ...rest]);
      expect([...inflateSync(packRows(rows, row.length))]).toEqual([...rows]);
    }),
  );
});

test.each([3, 4, 10, 11, 18, 19, 257, 258, 259, 517, 70_000])('packs a run of %d bytes', (length) => {
  const rows = new Uint8Array(length).fill(200);
  expect([...inflateSync(packRows(rows, 601))]).toEqual([...rows]);
});

test('a row that is as the one above takes a few bytes', () => {
  const row = Array.from({ length: 601 }, (_, at) => (at * at) % 251);
  const [one, two] = [row, [...row, ...row]].map((rows) => packRows(Uint8Array.from(rows), 601).length);
  expect((two ?? 0) - (one ?? 0)).toBeLessThan(16);
});
