import { expect, test } from 'vitest';
import type { Result } from '../../../src/core/search/find.ts';
import { type SortOrder, sortResults } from '../../../src/core/search/rank.ts';

/** A speech of a title, a heading and two paragraphs, with so many hits in each. */
function result(id: string, date: string, ...hits: readonly number[]): Result {
  const passages = hits.map((count, block) => ({
    block,
    hits: Array.from({ length: count }, () => ({ start: 0, end: 1 })),
  }));
  const speech = { id, date, file: '', blocks: 'tspp', lengths: [10, 10, 100, 100] };
  return { number: 0, speech, passages: passages.filter((passage) => passage.hits.length > 0) };
}

/** `naming`: the blocks that name what is meant. */
const order = (results: readonly Result[], by: SortOrder = 'relevance', naming: readonly number[] = []): string[] =>
  sortResults(results, by, () => new Set(naming)).map(({ speech }) => speech.id);

test('puts titles first, then headings, then many hits, then the newest', () => {
  const results = [
    result('old', '2001', 0, 0, 1),
    result('new', '2011', 0, 0, 1),
    result('many', '2001', 0, 0, 2),
    result('heading', '2001', 0, 1, 1),
    result('title', '2001', 1, 0, 0),
  ];
  expect(order(results)).toEqual(['title', 'heading', 'many', 'new', 'old']);
});

test('puts hits that name the entity asked for before words that only stand there', () => {
  const results = [result('words', '2011', 0, 0, 1), result('named', '2001', 0, 0, 0, 1)];
  expect(order(results)).toEqual(['words', 'named']);
  expect(order(results, 'relevance', [3])).toEqual(['named', 'words']);
});

test('puts the newest first when asked to', () => {
  expect(order([result('old', '2001', 3), result('new', '2011-03', 0, 0, 1)], 'date')).toEqual(['new', 'old']);
});

test('puts the newest first where no phrase is asked for', () => {
  expect(order([result('old', '2001'), result('new', '2011-03')])).toEqual(['new', 'old']);
});
