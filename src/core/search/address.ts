import { facets, type Selection } from './facets.ts';

/** What a search page was asked for: what was typed, and what was chosen. */
export interface Asked {
  readonly written: string;
  readonly selection: Selection;
}

const QUERY = 'q';

/** Reads `?q=…&org=<id>&org=<id>`. What is no parameter of a search is left out. */
export function readAddress(parameters: URLSearchParams): Asked {
  const chosen = facets.map(({ name }) => [name, [...new Set(parameters.getAll(name))]] as const);
  return { written: parameters.get(QUERY) ?? '', selection: new Map(chosen.filter(([, values]) => values.length > 0)) };
}

/** Parameters that bring another reader to the same search; none for an empty one. */
export function writeAddress({ written, selection }: Asked): URLSearchParams {
  const parameters = new URLSearchParams();
  if (written.trim() !== '') parameters.set(QUERY, written.trim());
  for (const { name } of facets) for (const value of selection.get(name) ?? []) parameters.append(name, value);
  return parameters;
}

/** The same search with one value more, or one less where it was chosen. */
export function toggled({ written, selection }: Asked, facet: string, value: string): Asked {
  const chosen = selection.get(facet) ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { written, selection: new Map([...selection, [facet, values]]) };
}
