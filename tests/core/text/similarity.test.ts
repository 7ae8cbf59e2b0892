import { expect, test } from 'vitest';
import { nearMiss } from '../../../src/core/text/similarity.ts';

test.each([
  ['qi-fulain', 'qi-fulian'],
  ['qi-fulian2', 'qi-fulian'],
  ['ogr', 'org'],
  ['妇联', '旗妇联'],
])('takes %s for a slip of %s', (word, meant) => {
  expect(nearMiss(word, ['qi-wei', 'qi-fulian', 'org', 'law', '旗妇联'])).toBe(meant);
});

test.each(['xyz', 'qi', '党', ''])('takes %s for no slip of anything', (word) => {
  expect(nearMiss(word, ['qi-fulian', 'org', '旗妇联'])).toBeUndefined();
});
