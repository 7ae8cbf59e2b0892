import { Big } from 'big.js';
import { daysIn } from '../model/date.ts';
import type { Figure } from '../model/figure.ts';
import { absolute, type Decimal, decimalText, difference, parseDecimal, quotient } from '../text/decimal.ts';
import { byCodePoint } from '../text/order.ts';
import type { Corpus } from './corpus.ts';
import { lately } from './lately.ts';
import { once } from './once.ts';
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
  readonly targets: readonly StatedFigure[];
  /** In the same order. */
  readonly results: readonly Result[];
}

export interface Result {
  readonly stated: StatedFigure;
  /** Change from the result before, as a share of that one: 0.25 is a quarter more. None for a first one, or after 0. */
  readonly growth?: number;
}

/** A result that tells how a target came out. */
export interface Answer extends Result {
  /** The result of the series before it. */
  readonly before?: StatedFigure;
  /** None where either is no single number. */
  readonly compared?: Comparison;
}

/** A result beside a target, in numbers. */
export interface Comparison {
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
 * How many results stand beside a target, by where their periods lie: the last ones before it say where things stood, the
 * last ones within it and at its end how it came out, the first ones after it what became of it. Every result beside every
 * target would be a square of what the speeches say.
 */
const ANSWERS = { before: 2, within: 12, after: 2, unknown: 2 } as const;

/**
 * Series in which some speech states a target, by indicator and body. Figures belong together when they measure the same
 * thing of the same body in the same unit; what counts something by another measure (`per`) is apart.
 */
export function targetSeries(corpus: Pick<Corpus, 'speeches'>): readonly IndicatorSeries[] {
  return seriesOf(corpus);
}

const seriesOf = once(({ speeches }: Pick<Corpus, 'speeches'>): IndicatorSeries[] => {
  const stated = statedFigures({ speeches }).filter(({ figure }) => figure.indicator !== undefined);
  const groups = Map.groupBy(stated, ({ figure }) => seriesKeyOf(figure));
  return [...groups]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, figures]) => {
      const targets = byPeriod(figures.filter(({ figure }) => figure.kind === TARGET));
      const [first] = targets;
      if (first?.figure.indicator === undefined) return [];
      const results = byPeriod(figures.filter(({ figure }) => figure.kind === RESULT));
      const { indicator, org, unit } = first.figure;
      return {
        indicator,
        ...(org === undefined ? {} : { org }),
        ...(unit === undefined ? {} : { unit }),
        targets,
        results: withGrowth(results),
      };
    });
});

/** Targets that belong to no series, since nothing says what they measure; newest speech first. */
export function targetsOfNoSeries({ speeches }: Pick<Corpus, 'speeches'>): StatedFigure[] {
  return statedFigures({ speeches }).filter(({ figure }) => figure.kind === TARGET && figure.indicator === undefined);
}

/** The stated value as a number to reckon with; none for a ratio (`13:59:28`), a range or no number at all. */
export function numberOf({ value }: Pick<Figure, 'value'>): Big | undefined {
  return isNumber(value) ? new Big(value) : undefined;
}

/** The same as the double next to it. */
export function doubleOf({ value }: Pick<Figure, 'value'>): number | undefined {
  return isNumber(value) ? Number(value) : undefined;
}

/** The same for those who reckon with very many, which big.js takes five times as long for. */
function decimalOf({ value }: Pick<Figure, 'value'>): Decimal | undefined {
  return isNumber(value) ? parseDecimal(value) : undefined;
}

function isNumber(value: string | undefined): value is string {
  return value !== undefined && /^-?\d+(?:\.\d+)?$/.test(value);
}

/** The results of a series that tell how a target came out, in its order: see `ANSWERS`. */
export function answersTo(
  target: StatedFigure,
  { results }: Pick<IndicatorSeries, 'results'>,
): readonly StatedFigure[] {
  return answersIn(results)(target.figure.period).map(({ result }) => result.stated);
}

/**
 * The same beside the target. Reckoned when it is asked for: of all targets of a large archive it would take more memory
 * than a third of its texts.
 */
export function besideTarget(target: StatedFigure, { results }: Pick<IndicatorSeries, 'results'>): readonly Answer[] {
  const wanted = decimalOf(target.figure);
  return answersIn(results)(target.figure.period).map(({ result, before, number, when }) => {
    const compared = wanted && number && compare(wanted, number, when);
    return {
      ...result,
      ...(before === undefined ? {} : { before }),
      ...(compared === undefined ? {} : { compared }),
    };
  });
}

/** A result, and where it lies beside the targets of a period. */
interface PlacedResult {
  readonly result: Result;
  readonly before: StatedFigure | undefined;
  readonly number: Decimal | undefined;
  readonly when: Comparison['when'];
}

/** By the period of a target: those of a series come in a row, and are for few periods, however many they are. */
const answersIn = lately((results: readonly Result[]) => {
  const placed = results.map((result, i) => {
    const { period } = result.stated.figure;
    const bounds = period === undefined ? undefined : boundsOf(period);
    return { result, bounds, before: results[i - 1]?.stated, number: decimalOf(result.stated.figure) };
  });
  const known = new Map<string | undefined, readonly PlacedResult[]>();
  return (period: string | undefined): readonly PlacedResult[] => {
    const whole = period === undefined ? undefined : boundsOf(period);
    const answers =
      known.get(period) ??
      chosen(placed.map(({ bounds, ...result }) => ({ ...result, when: placeInPeriod(bounds, whole) })));
    known.set(period, answers);
    return answers;
  };
});

function chosen(results: readonly PlacedResult[]): PlacedResult[] {
  const placed = (...places: readonly Comparison['when'][]) => results.filter(({ when }) => places.includes(when));
  const answers = new Set([
    ...placed('before').slice(-ANSWERS.before),
    ...placed('within', 'end').slice(-ANSWERS.within),
    ...placed('after').slice(0, ANSWERS.after),
    ...placed(undefined).slice(-ANSWERS.unknown),
  ]);
  return results.filter((result) => answers.has(result));
}

function compare(wanted: Decimal, stated: Decimal, when: Comparison['when']): Comparison {
  const share = quotient(stated, wanted);
  return {
    gap: decimalText(difference(stated, wanted)),
    ...(share === undefined ? {} : { share }),
    ...(when === undefined ? {} : { when }),
  };
}

function withGrowth(results: readonly StatedFigure[]): Result[] {
  return results.map((stated, i) => {
    const before = i === 0 ? undefined : decimalOf(results[i - 1]?.figure ?? {});
    const now = decimalOf(stated.figure);
    if (before === undefined || now === undefined) return { stated };
    const growth = quotient(difference(now, before), absolute(before));
    return growth === undefined ? { stated } : { stated, growth };
  });
}

/** Where a period lies that is a part of another, or outside of it, by ISO dates of any exactness. */
function placeInPeriod(period: Bounds | undefined, whole: Bounds | undefined): Comparison['when'] {
  if (period === undefined || whole === undefined) return undefined;
  const [start, end] = period;
  const [wholeStart, wholeEnd] = whole;
  if (end < wholeStart) return 'before';
  if (start > wholeEnd) return 'after';
  return end === wholeEnd ? 'end' : 'within';
}

type Bounds = readonly [start: string, end: string];

/** First and last day, each as far as the period tells: `2011` is from `2011` to `2011~`, which is after its months. */
function boundsOf(period: string): Bounds {
  const [start = '', end = start] = period.split('/');
  return [start, lastDay(end)];
}

function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? daysIn(Number(year), Number(month))}`;
}

/** What figures that are set beside each other have in common: indicator, body, unit, and what it is counted for. */
export function seriesKeyOf({ indicator = '', org = '', unit = '', per = '' }: Figure): string {
  return [indicator, org, unit, per].join('\u0000');
}

/** Figures by the last day of their period, those without one by the date of their speech, then by that date. */
function byPeriod(figures: readonly StatedFigure[]): StatedFigure[] {
  return figures
    .map((stated) => ({ stated, end: boundsOf(stated.figure.period ?? stated.speech.meta.date)[1] }))
    .sort((a, b) => byCodePoint(a.end, b.end) || byCodePoint(a.stated.speech.meta.date, b.stated.speech.meta.date))
    .map(({ stated }) => stated);
}
