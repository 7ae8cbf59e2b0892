import { expect, test } from 'vitest';
import { targetSeries } from '../../src/core/corpus/targets.ts';
import { sparklineOf } from '../../src/site/sparkline.ts';
import { corpusOf } from '../core/corpus/fixture.ts';

const figure = (words: string, kind: string, period: string) =>
  `:figure[${words}]{kind=${kind} indicator=a period=${period}}。`;

function shapeOf(...figures: string[]) {
  const [series] = targetSeries(corpusOf([figures.join('')]));
  return series && sparklineOf(series);
}

test('results are joined in time, targets stand by themselves, and zero is on the axis', () => {
  expect(
    shapeOf(figure('5元', 'result', '2001'), figure('10元', 'result', '2003'), figure('10元', 'target', '2001/2002')),
  ).toEqual({
    path: 'M6,24L194,6',
    results: [
      { x: 6, y: 24 },
      { x: 194, y: 6 },
    ],
    targets: [{ x: 100, y: 6 }],
    zero: 42,
  });
});

test('what is no single number, or has no period, is left out; one point is no picture', () => {
  expect(shapeOf(figure('5元', 'target', '2001'))).toBeUndefined();
  expect(shapeOf(figure('1:2', 'target', '2001'), figure('1:3', 'result', '2002'))).toBeUndefined();
});
