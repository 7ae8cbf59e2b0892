import { expect, test } from 'vitest';
import { growth } from './growth.ts';

/** Adds up something, so that nothing of it can be left out. */
function spin(steps: number): number {
  let sum = 0;
  for (let i = 0; i < steps; i++) sum = (sum + i * i) % 1_000_003;
  return sum;
}

test('tells quadratic work from linear', () => {
  expect(growth((size) => spin(100 * size), 2_000)).toBeLessThan(40);
  expect(growth((size) => spin(size * size), 1_000)).toBeGreaterThan(40);
});

test('tells a text that is searched from each of its characters from one that is read once', () => {
  const ends = (size: number) => '（'.repeat(size).replace(/（[^）]*）/g, '');
  const once = (size: number) => '（'.repeat(size).replace(/（（?/g, '');
  expect(growth(ends, 2_000)).toBeGreaterThan(40);
  expect(growth(once, 20_000)).toBeLessThan(40);
});
