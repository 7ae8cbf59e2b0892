import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utterancesOf } from '../../../src/core/text/utterances.ts';

const inPieces = (text: string): string[] => utterancesOf(text).map(({ start, end }) => text.slice(start, end));

test('speaks sentence by sentence', () => {
  expect(inPieces('同志们：这次会议很重要。“好！”大家说。')).toEqual([
    '同志们：这次会议很重要。',
    '“好！”',
    '大家说。',
  ]);
});

test('parts a long sentence between its clauses', () => {
  const clause = '工会围绕中心工作积极开展各项活动，';
  const pieces = inPieces(`${clause.repeat(8)}取得成绩。`);
  expect(pieces.join('')).toBe(`${clause.repeat(8)}取得成绩。`);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(60);
  for (const piece of pieces.slice(0, -1)) expect(piece.endsWith('，')).toBe(true);
});

test('leaves out what cannot be said', () => {
  expect(inPieces('……。好。——')).toEqual(['好。']);
});

test('never speaks too long at once, and leaves no word out', () => {
  const text = fc.string({ unit: fc.constantFrom(...'工会旗委2011。，；！”“ \n、'), maxLength: 400 });
  fc.assert(
    fc.property(text, (speech) => {
      const pieces = inPieces(speech);
      const words = (part: string): string => part.replace(/[^\p{L}\p{N}]/gu, '');
      return pieces.every(({ length }) => length <= 60) && words(pieces.join('')) === words(speech);
    }),
  );
});
