import { expect, test } from 'vitest';
import { drawBars } from '../../../src/site/charts/bars.ts';

const bar = (...values: number[]) => ({ parts: values.map((value, i) => ({ kind: `k${i}`, value })), text: 't' });

test('lengths are in proportion, the longest at the edge of its room', () => {
  const { rects, zero } = drawBars([{ label: '甲', bars: [bar(50), bar(100)] }]);
  expect(zero).toBe(0);
  expect(rects.map(({ x, width }) => [x, width])).toEqual([
    [0, 35],
    [0, 70],
  ]);
});

test('parts follow each other, and what is below zero goes to the other side', () => {
  expect(drawBars([{ label: '甲', bars: [bar(1, 3)] }]).rects.map(({ x, width }) => [x, width])).toEqual([
    [0, 17.5],
    [17.5, 52.5],
  ]);
  const { rects, zero } = drawBars([{ label: '甲', bars: [bar(-5), bar(5)] }]);
  expect([zero, ...rects.map(({ x, width }) => [x, width])]).toEqual([35, [0, 35], [35, 35]]);
});

test('a single bar, one of nothing, and no bars at all are charts as well', () => {
  expect(drawBars([{ label: '甲', bars: [bar(7)] }]).rects).toHaveLength(1);
  for (const { x, width } of drawBars([{ label: '甲', bars: [bar(0)] }]).rects)
    expect(Number.isFinite(x + width)).toBe(true);
  expect(drawBars([]).rects).toEqual([]);
});
