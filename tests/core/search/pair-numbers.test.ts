import { expect, test } from 'vitest';
import { pairNumbers } from '../../../src/core/search/pair-numbers.ts';

test('keeps the numbers of many pairs apart, also of those whose units are 0 and the highest', () => {
  const pairs = pairNumbers();
  const units = [0, 1, 0xffff, ...Array.from({ length: 200 }, (_, i) => 0x4e00 + 37 * i)];
  const all = units.flatMap((first) => units.map((second) => [first, second] as const));
  for (const [number, [first, second]] of all.entries()) {
    expect(pairs.get(first, second)).toBeUndefined();
    pairs.add(first, second, number);
  }
  expect(all.map(([first, second]) => pairs.get(first, second))).toEqual([...all.keys()]);
});
