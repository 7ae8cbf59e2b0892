import { expect, test } from 'vitest';
import { killBuilds } from './kill-builds.ts';

test('builds that are killed leave the last site whole, and the next build cleans up after them', async () => {
  const { kills, leftovers } = await killBuilds(6, 20111124);
  const wrong = kills.filter(({ found, moment }) => found !== 'old' && !(found === 'new' && moment > 0.8));
  expect(wrong).toEqual([]);
  expect(kills.filter(({ found }) => found === 'old').length).toBeGreaterThanOrEqual(4);
  expect(leftovers).toEqual([]);
});
