import { Big } from 'big.js';
import type { Figure } from '../model/figure.ts';
import { byCodePoint } from '../text/order.ts';
import type { Corpus } from './corpus.ts';
import { type StatedFigure, statedFigures } from './stated-figures.ts';

/** What the speeches say of one indicator of one body, in one unit: what was to be reached, and what was. */
export interface IndicatorSeries {
  /** Id of the indicator. */
  readonly indicator: string;
  /** Id of the body, where the figures name one. */
  readonly org?: string;
  /** Base unit, where the texts give one. */
  readonly unit?: string;
  /** By period, then in the order in which the speeches were given. */
  readonly targets: readonly Target[];
  /** In the same order. */
  readonly results: readonly Result[];
}

export interface Target {
  readonly stated: StatedFigure;
  /** Every result of the series, in its order; none where the target is no single number. */
  readonly compared: readonly Comparison[];
}

export interface Result {
  readonly stated: StatedFigure;
  /** Change from the result before, as a share of that one: 0.25 is a quarter more. None for a first one, or after 0. */
  readonly growth?: number;
}

/** A result beside a target. */
export interface Comparison {
  readonly stated: StatedFigure;
  /** The result less the target, an exact decimal in the unit of both. */
  readonly gap: string;
  /** The result as a share of the target; none where the target is 0. */
  readonly share?: number;
  /** Where the period of the result lies: at the end of the target's, within it, before or after; none if unknown. */
  readonly when?: 'before' | 'within' | 'end' | 'after';
}

/** Which figures of a kind are set beside each other. */
const TARGET = 'target';
const RESULT = 'result';

/**
 * Series in which some speech states a target, by indicator and body. Figures belong together when they measure the same
 * thing of the same body in the same unit; what counts something by another measure (`per`) is apart.
 */
export function targetSeries({ speeches }: Pick<Corpus, 'speeches'>): IndicatorSeries[] {
  const stated = statedFigures({ speeches }).filter(({ figure }) => figure.indicator !== undefined);
  const groups = Map.groupBy(stated, ({ figure }) => seriesKeyOf(figure));
  return [...groups]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, figures]) => {
      const targets = figures.filter(({ figure }) => figure.kind === TARGET).sort(byPeriod);
      const [first] = targets;
      if (first?.figure.indicator === undefined) return [];
      const results = figures.filter(({ figure }) => figure.kind === RESULT).sort(byPeriod);
      const { indicator, org, unit } = first.figure;
      return {
        indicator,
        ...(org === undefined ? {} : { org }),
        ...(unit === undefined ? {} : { unit }),
        targets: targets.map((target) => ({ stated: target, compared: compare(target, results) })),
        results: withGrowth(results),
      };
    });
}

/** Targets that belong to no series, since nothing says what they measure; newest speech first. */
export function targetsOfNoSeries({ speeches }: Pick<Corpus, 'speeches'>): StatedFigure[] {
  return statedFigures({ speeches }).filter(({ figure }) => figure.kind === TARGET && figure.indicator === undefined);
}

/** The stated value as a number to reckon with; none for a ratio (`13:59:28`), a range or no number at all. */
export function numberOf({ value }: Pick<Figure, 'value'>): Big | undefined {
  return value !== undefined && /^-?\d+(?:\.\d+)?$/.test(value) ? new Big(value) : undefined;
}

function compare(target: StatedFigure, results: readonly StatedFigure[]): Comparison[] {
  const wanted = numberOf(target.figure);
  if (wanted === undefined) return [];
  return results.flatMap((stated) => {
    const reached = numberOf(stated.figure);
    if (reached === undefined) return [];
    const when = placeInPeriod(stated.figure.period, target.figure.period);
    return {
      stated,
      gap: reached.minus(wanted).toFixed(),
      ...(wanted.eq(0) ? {} : { share: reached.div(wanted).toNumber() }),
      ...(when === undefined ? {} : { when }),
    };
  });
}

function withGrowth(results: readonly StatedFigure[]): Result[] {
  return results.map((stated, i) => {
    const before = i === 0 ? undefined : numberOf(results[i - 1]?.figure ?? {});
    const now = numberOf(stated.figure);
    if (before === undefined || now === undefined || before.eq(0)) return { stated };
    return { stated, growth: now.minus(before).div(before.abs()).toNumber() };
  });
}

/** Where a period lies that is a part of another, or outside of it, by ISO dates of any exactness. */
function placeInPeriod(period: string | undefined, whole: string | undefined): Comparison['when'] {
  if (period === undefined || whole === undefined) return undefined;
  const [start, end] = boundsOf(period);
  const [wholeStart, wholeEnd] = boundsOf(whole);
  if (end < wholeStart) return 'before';
  if (start > wholeEnd) return 'after';
  return end === wholeEnd ? 'end' : 'within';
}

/** First and last day, each as far as the period tells: `2011` is from `2011` to `2011~`, which is after its months. */
function boundsOf(period: string): [start: string, end: string] {
  const [start = '', end = start] = period.split('/');
  return [start, lastDay(end)];
}

function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())}`;
}

/** What figures that are set beside each other have in common: indicator, body, unit, and what it is counted for. */
export function seriesKeyOf({ indicator = '', org = '', unit = '', per = '' }: Figure): string {
  return [indicator, org, unit, per].join('\u0000');
}

function byPeriod(a: StatedFigure, b: StatedFigure): number {
  const [one, other] = [a, b].map(({ speech, figure }) => boundsOf(figure.period ?? speech.meta.date)[1]);
  return byCodePoint(one ?? '', other ?? '') || byCodePoint(a.speech.meta.date, b.speech.meta.date);
}
