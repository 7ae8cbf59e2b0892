import { expect, test } from 'vitest';
import type { Result } from '../../../src/core/search/find.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { sortByRelevance } from '../../../src/core/search/rank.ts';

/** A speech of a title, a heading and a paragraph, with so many hits in each. */
function result(id: string, date: string, ...hits: readonly [number, number, number]): Result {
  const passages = hits.map((count, block) => ({
    block,
    hits: Array.from({ length: count }, () => ({ start: 0, end: 1 })),
  }));
  const speech = { id, date, file: '', anchors: 'title s1 p1', lengths: [10, 10, 100], named: [] };
  return { speech, passages: passages.filter((passage) => passage.hits.length > 0) };
}

const order = (written: string, ...results: readonly Result[]): string[] =>
  sortByRelevance(results, parseQuery(written)).map(({ speech }) => speech.id);

test('puts titles first, then headings, then many hits, then the newest', () => {
  expect(
    order(
      '会',
      result('old', '2001', 0, 0, 1),
      result('new', '2011', 0, 0, 1),
      result('many', '2001', 0, 0, 2),
      result('heading', '2001', 0, 1, 1),
      result('title', '2001', 1, 0, 0),
    ),
  ).toEqual(['title', 'heading', 'many', 'new', 'old']);
});

test('puts the newest first where no phrase is asked for', () => {
  expect(order('', result('old', '2001', 0, 0, 3), result('new', '2011-03', 0, 0, 1))).toEqual(['new', 'old']);
});
