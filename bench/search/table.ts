import type { FolderSize } from '../folder-size.ts';
import { markdownTable } from '../markdown-table.ts';
import { kilobytes } from '../numbers.ts';
import { type BuildTime, costOf } from './build-time.ts';
import type { Measured } from './measure.ts';

export interface Row extends Measured, FolderSize {
  readonly name: string;
  readonly build: BuildTime;
}

interface Column {
  readonly head: string;
  readonly cell: (row: Row, fastestBuild: number) => string;
}

const columns: readonly Column[] = [
  { head: 'engine', cell: ({ name }) => name },
  { head: 'build', cell: ({ build }) => `${build.seconds.toFixed(1)} s` },
  { head: 'build, CPU', cell: ({ build }, least) => `${costOf(build).toFixed(1)} s (${ratio(costOf(build), least)}×)` },
  { head: 'on disk', cell: ({ bytes, files }) => `${kilobytes(bytes)} in ${files} files` },
  { head: 'first query', cell: (row) => `${kilobytes(row.firstBytes)} in ${row.firstRequests} requests` },
  { head: 'later query', cell: ({ laterBytes }) => kilobytes(laterBytes) },
  { head: 'first, ms', cell: ({ firstMs }) => firstMs.toFixed(0) },
  { head: 'warm, ms', cell: ({ warmMs }) => warmMs.toFixed(1) },
  { head: 'warm p95, ms', cell: ({ warmP95Ms }) => warmP95Ms.toFixed(1) },
  { head: 'recall', cell: ({ recall }) => recall.toFixed(3) },
  { head: 'precision', cell: ({ precision }) => precision.toFixed(3) },
  { head: 'absent strings found', cell: ({ falseHits }) => `${(falseHits * 100).toFixed(0)}%` },
];

export function tableOf(rows: readonly Row[]): string {
  const fastest = Math.min(...rows.map(({ build }) => costOf(build)));
  return markdownTable(
    columns.map(({ head }) => head),
    rows.map((row) => columns.map(({ cell }) => cell(row, fastest))),
  );
}

function ratio(value: number, least: number): string {
  return (value / least).toFixed(1);
}
