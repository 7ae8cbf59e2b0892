import type { Corpus } from './corpus.ts';
import { once } from './once.ts';
import type { StatedFigure } from './stated-figures.ts';
import { type IndicatorSeries, targetSeries, targetsOfNoSeries } from './targets.ts';

/** A target as a list has it: beside the results of its series, or alone. */
export interface ListedTarget extends StatedFigure {
  /** None of a target that nothing stands beside. */
  readonly series?: IndicatorSeries;
}

/** Every target of an archive: those of series with results, a series after the other, then those that stand alone. */
export const listedTargets = once((corpus: Pick<Corpus, 'speeches'>): readonly ListedTarget[] => {
  const all = targetSeries(corpus);
  return [
    ...all
      .filter(({ results }) => results.length > 0)
      .flatMap((series) => series.targets.map(({ speech, figure }) => ({ speech, figure, series }))),
    ...all.filter(({ results }) => results.length === 0).flatMap(({ targets }) => targets),
    ...targetsOfNoSeries(corpus),
  ];
});

/** What a page of the list shows: series, each with those of its targets that stand there, and the targets alone. */
export function shownTargets(rows: readonly ListedTarget[]): {
  readonly series: readonly IndicatorSeries[];
  readonly alone: readonly StatedFigure[];
} {
  const bySeries = Map.groupBy(rows, ({ series }) => series);
  return {
    series: [...bySeries].flatMap(([series, targets]) => (series === undefined ? [] : { ...series, targets })),
    alone: bySeries.get(undefined) ?? [],
  };
}
