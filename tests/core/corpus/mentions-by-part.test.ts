import { expect, test } from 'vitest';
import { figuresByOrg } from '../../../src/core/corpus/figures-by-org.ts';
import { mentionsByPart } from '../../../src/core/corpus/mentions-by-part.ts';
import { corpusOf } from './fixture.ts';

const BODIES = { a: '甲会', b: '乙会' };

test('mentions are counted by the part that they stand in, headings with theirs', () => {
  const body =
    '开头:org[甲会]{ref=a}。\n\n## 一、关于:org[乙会]{ref=b}\n\n:org[甲会]{ref=a}、:org[甲会]{ref=a}。\n\n## 二、别的\n\n没有。';
  const corpus = corpusOf([body], BODIES);
  const [speech] = corpus.speeches;
  if (speech === undefined) throw new Error('Expected a speech');
  const { parts, rows, most } = mentionsByPart(corpus, speech, 'organization');
  expect(parts.map(({ anchor, heading }) => [anchor, heading])).toEqual([
    ['p1', undefined],
    ['s1', '一、关于乙会'],
    ['s2', '二、别的'],
  ]);
  expect(rows.map(({ entity, counts, total }) => [entity.id, counts, total])).toEqual([
    ['a', [1, 2, 0], 3],
    ['b', [0, 1, 0], 1],
  ]);
  expect(most).toBe(2);
});

test('figures are counted by body and kind', () => {
  const figures = figuresByOrg(
    corpusOf(
      [
        ':figure[5元]{kind=result org=a}，:figure[6元]{org=a}，:figure[7元]。',
        ':figure[8元]{kind=result org=b}。:figure[9元]{kind=result org=a}',
      ],
      BODIES,
    ),
  );
  expect(figures.map(({ entity, total, byKind }) => [entity.id, total, Object.fromEntries(byKind)])).toEqual([
    ['a', 3, { result: 2, '': 1 }],
    ['b', 1, { result: 1 }],
  ]);
});
