import { once } from '../core/corpus/once.ts';
import type { Indicator } from '../core/model/figure.ts';

/** Names of indicators by id: thousands, which every page with figures asks for. */
export const indicatorNames = once(
  (indicators: readonly Indicator[]): ReadonlyMap<string, string> =>
    new Map(indicators.map(({ id, name }) => [id, name])),
);
