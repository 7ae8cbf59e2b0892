import { expect, test } from 'vitest';
import type { Phase } from '../../src/archive/phases.ts';
import { doing } from '../../src/cli/phase-progress.ts';

const done = (...phases: Phase[]): ReadonlyMap<Phase, number> => new Map(phases.map((phase) => [phase, 1]));

test.each([
  [done('load'), undefined, 'bundling the code of the pages'],
  [done('load', 'bundle'), { rendered: 0, planned: 0 }, 'rendering pages and files'],
  [done('load', 'bundle'), { rendered: 12, planned: 340 }, 'rendering pages and files, 12 of 340'],
  [done('load', 'bundle', 'pages'), { rendered: 340, planned: 340 }, 'writing the search index'],
  [done('load', 'bundle', 'pages', 'index', 'check', 'publish', 'integrity'), undefined, 'putting it in place'],
])('what goes on is what has not come to its end', (counts, files, text) => {
  expect(doing(counts, files)).toBe(text);
});
