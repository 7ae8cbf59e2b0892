import { expect, test } from 'vitest';
import { beyondLimits } from '../../../src/cli/publish/host-limits.ts';

const MIB = 1024 * 1024;
const sizes = new Map([
  ['index.html', 1],
  ['data/figures.json', 2 * MIB + 1],
  ['data/mentions.json', 4 * MIB],
]);

test('a folder within the limits has no warnings', () => {
  expect(beyondLimits(sizes, { files: 3, bytes: 4 * MIB })).toEqual([]);
});

test('too many files are counted', () => {
  const [warning, ...others] = beyondLimits(sizes, { files: 2, bytes: 4 * MIB });
  expect(warning).toMatch(/^Unexpected 3 files, expected at most 2,/);
  expect(others).toEqual([]);
});

test('files that are too large are named, the largest first', () => {
  const [warning] = beyondLimits(sizes, { files: 3, bytes: 2 * MIB });
  expect(warning).toMatch(/^Unexpected size of data\/mentions.json \(4 MiB\), data\/figures.json \(3 MiB\), expected/);
});
