import { once } from '../corpus/once.ts';
import type { Indicator } from '../model/figure.ts';

/** What a figure measures, by its id. */
export function indicatorOf(indicators: readonly Indicator[], id: string | undefined): Indicator | undefined {
  return id === undefined ? undefined : byId(indicators).get(id);
}

const byId = once(
  (indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> =>
    new Map(indicators.toReversed().map((indicator) => [indicator.id, indicator])),
);
