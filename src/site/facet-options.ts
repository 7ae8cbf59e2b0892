import { byCodePoint } from '../core/text/order.ts';

/** A filter of a table: its name in the address and in `data-…` of a row, what it is called, what may be chosen. */
export interface TableFacet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FacetOption[];
}

export interface FacetOption {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** What the rows have for a filter, each once, those of most rows first; rows without a value are no option. */
export function facetOptions(
  values: readonly (string | undefined)[],
  nameOf: (value: string) => string,
): readonly FacetOption[] {
  const stated = values.filter((value) => value !== undefined);
  return [...Map.groupBy(stated, (value) => value)]
    .map(([value, { length: count }]) => ({ value, name: nameOf(value), count }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.value, b.value));
}
