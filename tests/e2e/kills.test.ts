import { expect, test } from 'vitest';
import { killBuilds } from './kill-builds.ts';

test('builds that are killed leave the last site whole and no process, and the next build cleans up after them', async () => {
  const { kills, leftovers } = await killBuilds(6, 20111124);
  expect(kills.map(({ found }) => found)).toEqual(Array(6).fill('old'));
  expect(kills.map(({ running }) => running)).toEqual(Array(6).fill(0));
  expect(kills.flatMap((kill) => kill.leftovers)).toEqual([]);
  expect(leftovers).toEqual([]);
});
