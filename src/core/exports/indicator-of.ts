import { once } from '../corpus/once.ts';
import type { Indicator } from '../model/figure.ts';

/** What a figure measures, by its id. */
export function indicatorOf(indicators: readonly Indicator[], id: string | undefined): Indicator | undefined {
  return id === undefined ? undefined : byId(indicators).get(id);
}

/** Those that some ids name, in the order of the registry. */
export function indicatorsOf(indicators: readonly Indicator[], ids: Iterable<string | undefined>): Indicator[] {
  const named = new Set<Indicator>();
  for (const id of ids) {
    const indicator = indicatorOf(indicators, id);
    if (indicator !== undefined) named.add(indicator);
  }
  const places = placesOf(indicators);
  return [...named].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

const placesOf = once(
  (indicators: readonly Indicator[]): ReadonlyMap<Indicator, number> =>
    new Map(indicators.map((indicator, place) => [indicator, place])),
);

const byId = once(
  (indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> =>
    new Map(indicators.toReversed().map((indicator) => [indicator.id, indicator])),
);
