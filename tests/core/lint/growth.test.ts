import { expect, test } from 'vitest';
import { lint } from '../../../src/core/lint/lint.ts';
import { growth } from '../../growth.ts';
import { archiveOf } from './archive-of.ts';

/** What patterns could be led astray by: openings without an end, long runs, many candidates on one line. */
// biome-ignore format: one table
const UNITS = [
  '~', '~a', '<a', '</', '&a', '[', '[^', '[a](', '](', '`', '``a', '__', '_a_', '**', '\\', ':', '::', ':a', ':org[',
  ']{', '] {', '|', '| ', '|-', '- ', '1. ', '    ', '\n    a\n', '\n- a', '=', '#', '旗工会', '旗工', '\n旗工会',
];

// A machine busy with something else may spoil one measurement, not three.
test.each(UNITS)('takes time linear in the length of %j, over and over', { retry: 2 }, (unit) => {
  const archive = (size: number) =>
    archiveOf(
      new Map([
        ['organizations/a.md', '{ name: 旗工会 }'],
        ['speeches/a.md', `{ unmarked: [旗工会] } 文${unit.repeat(size / unit.length)}`],
      ]),
    );
  const archives = new Map([4_000, 32_000].map((size) => [size, archive(size)]));
  expect(growth((size) => lint(archives.get(size) ?? archive(size)), 4_000)).toBeLessThan(40);
});
