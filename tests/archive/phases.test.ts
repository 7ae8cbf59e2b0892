import { expect, test } from 'vitest';
import { phaseSeconds, type Span } from '../../src/archive/phases.ts';
import { phaseTable } from '../../src/cli/phase-table.ts';

const span = (name: string, startTime: number, end: number): Span => ({
  name: `rostrum:${name}`,
  startTime,
  duration: end - startTime,
});

test('formats written at the same time are counted once, and not as part of the pages they are written among', () => {
  const seconds = phaseSeconds([span('pages', 0, 10_000), span('exports', 1000, 3000), span('exports', 2000, 4000)]);
  expect(seconds.get('exports')).toBe(3);
  expect(seconds.get('pages')).toBe(7);
});

test('the table leaves out what did not happen and gives shares of the whole', () => {
  const table = phaseTable(phaseSeconds([span('load', 0, 1000), span('index', 1000, 4000)]));
  expect(table.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ['content read and checked', '1.0 s', '25 %'],
    ['search index written', '3.0 s', '75 %'],
    ['all', '4.0 s', '100 %'],
  ]);
});

test('what other processes did stands beside it, all together', () => {
  const other = phaseSeconds([span('load', 0, 1000), span('pages', 1000, 3000)]);
  const table = phaseTable(phaseSeconds([span('load', 0, 1000), span('index', 1000, 4000)]), [other, other]);
  expect(table.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ['2 others'],
    ['content read and checked', '1.0 s', '25 %', '2.0 s'],
    ['pages rendered', '0.0 s', '0 %', '4.0 s'],
    ['search index written', '3.0 s', '75 %', '0.0 s'],
    ['all', '4.0 s', '100 %', '6.0 s'],
  ]);
});
