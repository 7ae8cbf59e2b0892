import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { StatedFigure } from '../core/corpus/stated-figures.ts';
import { type IndicatorSeries, numberOf } from '../core/corpus/targets.ts';

export const SPARKLINE = { width: 200, height: 48, margin: 6 } as const;

/** A series as a small picture: results as a line with dots, targets as rings. */
export interface SparklineShape {
  /** Path through the results; empty where there are fewer than two. */
  readonly path: string;
  readonly results: readonly SparklinePoint[];
  readonly targets: readonly SparklinePoint[];
  /** Where nothing lies: the line of zero. */
  readonly zero: number;
}

export interface SparklinePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Shape of a series by the ends of its periods; none where fewer than two of its figures are single numbers with a
 * period. The axis of values holds zero, so that no change looks greater than it is.
 */
export function sparklineOf({ targets, results }: IndicatorSeries): SparklineShape | undefined {
  const reached = results.flatMap(({ stated }) => pointOf(stated));
  const wanted = targets.flatMap(pointOf);
  const all = [...reached, ...wanted];
  if (all.length < 2) return undefined;
  const { width, height, margin } = SPARKLINE;
  const times = all.map(({ time }) => time);
  const values = [0, ...all.map(({ value }) => value)];
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [margin, width - margin]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - margin, margin]);
  const placed = (points: readonly Point[]): SparklinePoint[] =>
    points.map(({ time, value }) => ({ x: rounded(x(time)), y: rounded(y(value)) }));
  const dots = placed(reached);
  const path = line<SparklinePoint>(
    (point) => point.x,
    (point) => point.y,
  )(dots);
  return { path: dots.length < 2 ? '' : (path ?? ''), results: dots, targets: placed(wanted), zero: rounded(y(0)) };
}

interface Point {
  /** Day of the end of the period, counted from 1970. */
  readonly time: number;
  readonly value: number;
}

function pointOf({ figure }: StatedFigure): Point[] {
  const value = numberOf(figure)?.toNumber();
  const end = figure.period?.split('/').at(-1);
  if (value === undefined || end === undefined) return [];
  const [year = Number.NaN, month = 12, day] = end.split('-').map(Number);
  const time = (day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)) / 86_400_000;
  return Number.isNaN(time) ? [] : [{ time, value }];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
