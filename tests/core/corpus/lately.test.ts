import { expect, test } from 'vitest';
import { lately } from '../../../src/core/corpus/lately.ts';

test('what was asked of last is reckoned once, and what was asked of long ago once more', () => {
  let reckoned = 0;
  const number = lately((_: object) => ++reckoned);
  const [first, second] = [{}, {}];
  expect([number(first), number(second), number(first)]).toEqual([1, 2, 1]);
  for (let i = 0; i < 100; i++) number({});
  expect(number(first)).toBe(reckoned);
  expect(reckoned).toBe(103);
});
