import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionsOf } from '../../../src/core/corpus/corpus.ts';
import { mentionPagesOf } from '../../../src/core/corpus/mention-pages.ts';
import { corpusOf } from './fixture.ts';

const mentions = (...bodies: string[]) => mentionsOf(corpusOf(bodies, { a: '旗妇联' }), 'a');
const paragraphs = (...counts: number[]): string => counts.map((count) => ':org[旗妇联]。'.repeat(count)).join('\n\n');
const sizes = (pages: readonly (readonly unknown[])[]): number[] => pages.map(({ length }) => length);

test('fills pages up to a number of mentions without parting a paragraph', () => {
  const all = mentions(paragraphs(2, 2, 2, 5, 1));
  expect(sizes(mentionPagesOf(all, { rows: 4, characters: 1000 }))).toEqual([4, 2, 5, 1]);
});

test('fills pages up to a length of text', () => {
  const all = mentions(paragraphs(2, 2, 2));
  expect(sizes(mentionPagesOf(all, { rows: 100, characters: 16 }))).toEqual([4, 2]);
});

test('has one empty page where nothing is mentioned', () => {
  expect(mentionPagesOf([], { rows: 4, characters: 100 })).toEqual([[]]);
});

test('keeps every mention once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })), (speeches) => {
      const all = mentions(...speeches.map((counts) => paragraphs(...counts)));
      expect(mentionPagesOf(all, { rows: 5, characters: 60 }).flat()).toEqual(all);
    }),
    { numRuns: 30 },
  );
});
