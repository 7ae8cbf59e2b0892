import { numberOf } from '../core/corpus/targets.ts';
import type { Figure } from '../core/model/figure.ts';

/** What a figure is sorted by, as a decimal: its number, the lower end of a range (`20-30`); nothing for a ratio. */
export function sortValue({ value }: Pick<Figure, 'value'>): string | undefined {
  const single = numberOf(value === undefined ? {} : { value });
  return single?.toFixed() ?? /^(-?\d+(?:\.\d+)?)-\d+(?:\.\d+)?$/.exec(value ?? '')?.[1];
}
