import { CONCORDANCE_ORDERS, type ConcordanceOrder } from './concordance.ts';
import { facets, type Selection } from './facets.ts';
import { SORT_ORDERS, type SortOrder } from './rank.ts';

/** How results are shown: as passages, or as a concordance. */
export const VIEWS = ['passages', 'concordance'] as const;
export type View = (typeof VIEWS)[number];

/** What a search page was asked for: what was typed, what was chosen, and how it is to be shown. */
export interface Asked {
  readonly written: string;
  readonly selection: Selection;
  readonly sort: SortOrder;
  readonly view: View;
  /** Order of the concordance. */
  readonly context: ConcordanceOrder;
}

const QUERY = 'q';

/** Reads `?q=…&org=<id>&org=<id>&sort=date&view=concordance&context=left`. What is no parameter is left out. */
export function readAddress(parameters: URLSearchParams): Asked {
  const chosen = facets.map(({ name }) => [name, [...new Set(parameters.getAll(name))]] as const);
  return {
    written: parameters.get(QUERY) ?? '',
    selection: new Map(chosen.filter(([, values]) => values.length > 0)),
    sort: oneOf(SORT_ORDERS, parameters.get('sort')),
    view: oneOf(VIEWS, parameters.get('view')),
    context: oneOf(CONCORDANCE_ORDERS, parameters.get('context')),
  };
}

/** Parameters that bring another reader to the same search; none for an empty one. What is usual is left out. */
export function writeAddress({ written, selection, sort, view, context }: Asked): URLSearchParams {
  const parameters = new URLSearchParams();
  if (written.trim() !== '') parameters.set(QUERY, written.trim());
  for (const { name } of facets) for (const value of selection.get(name) ?? []) parameters.append(name, value);
  if (parameters.size === 0) return parameters;
  if (sort !== SORT_ORDERS[0]) parameters.set('sort', sort);
  if (view !== VIEWS[0]) parameters.set('view', view);
  if (context !== CONCORDANCE_ORDERS[0]) parameters.set('context', context);
  return parameters;
}

/** The same search with one value more, or one less where it was chosen. */
export function toggled(asked: Asked, facet: string, value: string): Asked {
  const chosen = asked.selection.get(facet) ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...asked, selection: new Map([...asked.selection, [facet, values]]) };
}

/** The first is the usual one. */
function oneOf<T extends string>(values: readonly [T, ...T[]], written: string | null): T {
  return values.find((value) => value === written) ?? values[0];
}
