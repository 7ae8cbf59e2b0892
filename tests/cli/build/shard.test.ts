import { expect, test } from 'vitest';
import { formatShard, isInShard, parseShard } from '../../../src/cli/build/shard.ts';

test.each(['1/1', '1/4', '4/4', '64000/64000'])('%s is a part', (text) => {
  expect(formatShard(parseShard(text))).toBe(text);
});

test.each(['', '4', '0/4', '5/4', '1/0', '-1/4', '1.5/4', '1/4/9', ' 1/4', '1/64001', '一/四'])(
  '`%s` is no part, and the message says how one is written',
  (text) => {
    expect(() => parseShard(text)).toThrow(
      `Unexpected \`--shard ${text}\`, expected a number and how many there are, such as 1/4`,
    );
  },
);

test('every group is in one part of all, and no part of four is without any of a hundred', () => {
  const groups = Array.from({ length: 100 }, (_, i) => `speeches/2011-${i}`);
  const parts = [1, 2, 3, 4].map((number) => groups.filter((group) => isInShard(outputOf(group), { number, of: 4 })));
  expect(parts.flat().sort()).toEqual([...groups].sort());
  expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThan(0);
});

function outputOf(group: string) {
  return { path: `${group}/index.html`, group, listsAll: false };
}
