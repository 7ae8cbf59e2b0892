import { markdownTable } from '../markdown-table.ts';
import { kilobytes, quantile } from '../numbers.ts';
import type { SiteSize } from './measure-site.ts';
import type { Usage } from './run-command.ts';
import type { Builder } from './site.ts';

export interface Measured extends Pick<Builder, 'name' | 'title'> {
  readonly runs: readonly Usage[];
  /** What the last run said of its parts. */
  readonly phases: string | undefined;
  readonly size: SiteSize | undefined;
}

/** A program that could not be had or did not get through, and why. */
export interface Missing extends Pick<Builder, 'name' | 'title'> {
  readonly reason: string;
}

export type Row = Measured | Missing;

/** What times are given as a share of. */
const REFERENCE = 'starlight';
const HEAD = ['', 'CPU', 'wall', 'peak memory', 'output', 'page, HTML', 'page, all', 'first query'];

/** Medians; in brackets the share of Starlight's with Pagefind. */
export function tableOf(rows: readonly Row[]): string {
  const reference = medians(rows, REFERENCE);
  return markdownTable(
    HEAD,
    rows.map((row) => {
      if ('reason' in row) return [row.title, row.reason, ...HEAD.slice(2).map(() => '–')];
      const { cpu, wall, peakBytes } = mediansOf(row);
      return [
        row.title,
        seconds(cpu, reference?.cpu),
        seconds(wall, reference?.wall),
        peakBytes === undefined ? '–' : megabytes(peakBytes),
        ...sizeCells(row.size),
      ];
    }),
  );
}

export function medians(rows: readonly Row[], name: string): Usage | undefined {
  const row = rows.find((row) => row.name === name);
  return row === undefined || 'reason' in row ? undefined : mediansOf(row);
}

function mediansOf({ runs }: Measured): Usage {
  const median = (values: readonly (number | undefined)[]): number | undefined => {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : quantile(known, 0.5);
  };
  return {
    wall: quantile(
      runs.map(({ wall }) => wall),
      0.5,
    ),
    cpu: median(runs.map(({ cpu }) => cpu)),
    peakBytes: median(runs.map(({ peakBytes }) => peakBytes)),
  };
}

function sizeCells(size: SiteSize | undefined): string[] {
  if (size === undefined) return ['–', '–', '–', '–'];
  const { bytes, files, htmlBytes, pageBytes, queryBytes } = size;
  return [
    `${megabytes(bytes)} in ${files.toLocaleString('en')} files`,
    kilobytes(htmlBytes),
    kilobytes(pageBytes),
    queryBytes === undefined ? '–' : kilobytes(queryBytes),
  ];
}

function seconds(value: number | undefined, reference: number | undefined): string {
  if (value === undefined) return '–';
  const share = reference === undefined ? '' : ` (${(value / reference).toFixed(2)})`;
  return `${value.toFixed(1)} s${share}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;
}
