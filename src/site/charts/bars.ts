import { scaleLinear } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';

/** A bar chart before it is drawn: rows under labels, each of one or more bars, each of one or more parts. */
export interface BarRow {
  readonly label: string;
  /** Below the label. */
  readonly note?: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly parts: readonly BarPart[];
  /** What stands behind the bar. */
  readonly text: string;
}

export interface BarPart {
  /** What kind of thing it counts: it decides on the pattern. */
  readonly kind: string;
  readonly value: number;
}

/** Where everything stands: across in percent of the width, down in rem, so that both the page and its text may grow. */
export interface DrawnBars {
  readonly height: number;
  /** Where 0 is. */
  readonly zero: number;
  readonly labels: readonly { readonly y: number; readonly text: string; readonly isNote: boolean }[];
  readonly rects: readonly { readonly x: number; readonly y: number; readonly width: number; readonly kind: string }[];
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
}

export const BAR_HEIGHT = 0.9;
const LABEL = 1.3;
const LINE = 1.3;
const GAP = 0.5;
const AXIS = 1.5;
/** The longest bar ends here, so that what stands behind it has room. */
const WIDEST = 70;

export function drawBars(rows: readonly BarRow[]): DrawnBars {
  const ends = rows.flatMap(({ bars }) => bars.flatMap(({ parts }) => extentOf(parts)));
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const scale = scaleLinear([least, most === least ? 1 : most], [0, WIDEST]);
  const labels: DrawnBars['labels'][number][] = [];
  const rects: DrawnBars['rects'][number][] = [];
  const texts: DrawnBars['texts'][number][] = [];
  let y = 0;
  for (const { label, note, bars } of rows) {
    for (const text of note === undefined ? [label] : [label, note]) {
      labels.push({ y: round(y + LABEL - 0.35), text, isNote: text === note });
      y += LABEL;
    }
    for (const { parts, text } of bars) {
      for (const { kind, start, end } of stackedParts(parts))
        rects.push({ kind, x: round(scale(start)), y: round(y), width: round(scale(end) - scale(start)) });
      const [, last] = extentOf(parts);
      texts.push({ x: round(scale(last)), y: round(y + BAR_HEIGHT - 0.15), text });
      y += LINE;
    }
    y += GAP;
  }
  const ticks = scale.ticks(4).map((value) => ({ value, x: round(scale(value)) }));
  return { height: round(y + AXIS), zero: round(scale(0)), labels, rects, texts, ticks };
}

/** Parts of a bar one behind the other, those below zero to the other side. */
function stackedParts(parts: readonly BarPart[]): { kind: string; start: number; end: number }[] {
  const values = Object.fromEntries(parts.map(({ value }, i) => [String(i), value]));
  const series = stack<Record<string, number>>().keys(Object.keys(values)).offset(stackOffsetDiverging)([values]);
  return series.map(([range], i) => ({ kind: parts[i]?.kind ?? '', start: range?.[0] ?? 0, end: range?.[1] ?? 0 }));
}

function extentOf(parts: readonly BarPart[]): [number, number] {
  const ranges = stackedParts(parts);
  return [Math.min(0, ...ranges.map(({ start }) => start)), Math.max(0, ...ranges.map(({ end }) => end))];
}

/** The same on every machine: the last digits of a reckoning are not. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
