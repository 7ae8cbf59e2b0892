import { expect, test } from 'vitest';
import { BODIES } from '../fixtures/hostile/bodies.ts';
import { expectAnswer } from './expect-answer.ts';
import { loadFiles } from './load-files.ts';

test.each(BODIES)('$name: $answer.as', { timeout: 30_000 }, async ({ files, answer }) => {
  expectAnswer(await loadFiles(files), answer);
});

test('no two inputs are the same', () => {
  expect(new Set(BODIES.map(({ files }) => files['speeches/a.md'])).size).toBe(BODIES.length);
});
