import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesByPath, partsByBody } from '../../../src/core/corpus/list-parts.ts';

interface Row {
  readonly org?: string;
  readonly text: string;
}

const facts = { orgOf: ({ org }: Row) => org, charactersOf: ({ text }: Row) => text.length };
const rowsOf = (org: string | undefined, count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({ ...(org === undefined ? {} : { org }), text: String(i) }));

test('a list that one page holds has no parts', () => {
  expect(partsByBody(rowsOf('a', 100), facts, { rows: 100, characters: 1000 })).toEqual([]);
});

test('a body with many rows has pages of its own, the others share theirs', () => {
  const rows = [...rowsOf(undefined, 2), ...rowsOf('few', 3), ...rowsOf('many', 130), ...rowsOf('fewer', 2)];
  const pages = pagesByPath(partsByBody(rows, facts, { rows: 100, characters: 1000 }));
  expect([...pages].map(([path, { rows }]) => [path, rows.length])).toEqual([
    ['of/many/', 100],
    ['of/many/2/', 30],
    ['others/', 7],
  ]);
  expect(pages.get('others/')?.rows.map(({ org }) => org)).toEqual([
    'few',
    'few',
    'few',
    'fewer',
    'fewer',
    undefined,
    undefined,
  ]);
});

test('every row is on one page, which holds no more than it may', () => {
  const rows = fc.array(
    fc.record(
      { org: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.string({ maxLength: 30 }) },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 400 },
  );
  fc.assert(
    fc.property(rows, (rows) => {
      const bound = { rows: 60, characters: 600 };
      const pages = [...pagesByPath(partsByBody(rows, facts, bound)).values()].map(({ rows }) => rows);
      if (pages.length > 0) expect(new Set(pages.flat())).toEqual(new Set(rows));
      expect(pages.flat()).toHaveLength(pages.length === 0 ? 0 : rows.length);
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(bound.rows);
        const characters = page.reduce((sum, { text }) => sum + text.length, 0);
        if (page.length > 1) expect(characters).toBeLessThanOrEqual(bound.characters);
      }
    }),
  );
});
