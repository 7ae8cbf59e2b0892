import { expect, test } from 'vitest';
import { ledgerOf, sentenceOfFigure } from '../../../src/core/corpus/ledger.ts';
import { corpusOf } from './fixture.ts';

const entriesOf = (...bodies: string[]) => ledgerOf(corpusOf(bodies));

test('puts every figure into its sentence, newest speech first', () => {
  const entries = entriesOf('好。种了:figure[5亩]稻、:figure[3亩]豆。完了。', '修了:figure[2条]路！');
  expect(entries.map(({ speech, sentence }) => [speech.id, sentence])).toEqual([
    ['speech-2', { farBefore: '', before: '修了', figure: '2条', after: '路！', farAfter: '' }],
    ['speech-1', { farBefore: '', before: '种了', figure: '5亩', after: '稻、3亩豆。', farAfter: '' }],
    ['speech-1', { farBefore: '', before: '种了5亩稻、', figure: '3亩', after: '豆。', farAfter: '' }],
  ]);
});

test('parts a long sentence where clauses meet, and loses nothing of it', () => {
  const clauses = '第一句话说得不长也不短，';
  const [entry] = entriesOf(`${clauses.repeat(4)}种了:figure[5亩]稻，${clauses.repeat(4)}完了。`);
  expect(entry?.sentence).toEqual({
    farBefore: clauses.repeat(3),
    before: `${clauses}种了`,
    figure: '5亩',
    after: `稻，${clauses}`,
    farAfter: `${clauses.repeat(3)}完了。`,
  });
  expect(entry && sentenceOfFigure(entry)).toBe(`${clauses.repeat(4)}种了5亩稻，${clauses.repeat(4)}完了。`);
});

test('parts a clause without an end in its midst, but no character', () => {
  const [entry] = entriesOf(`${'𠀀'.repeat(40)}:figure[5亩]${'𠀀'.repeat(40)}。`);
  const pieces = Object.values(entry?.sentence ?? {});
  expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  expect(pieces.join('')).toBe(`${'𠀀'.repeat(40)}5亩${'𠀀'.repeat(40)}。`);
});

test('finds figures in headings', () => {
  const [entry] = entriesOf('## 办好:figure[三件]实事\n\n好。');
  expect(entry?.sentence).toMatchObject({ before: '办好', figure: '三件', after: '实事' });
});
