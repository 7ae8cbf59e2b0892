/** How a reader wants to see a table: what stands in the address of its page. */
export interface TableView {
  /** Words that rows have to have. */
  readonly words: string;
  /** Chosen value by the name of the filter. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly sort: TableSort | undefined;
  /** Facet to group by, or `''`. */
  readonly group: string;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a table has, for a reader to choose from. */
export interface TableChoices {
  readonly facets: ReadonlyMap<string, ReadonlySet<string>>;
  readonly columns: ReadonlySet<string>;
  /** How it is grouped where nothing is said. */
  readonly group: string;
}

const UNGROUPED = 'none';

/** Reads `?q=…&org=<id>&kind=result&sort=-value&group=org`. What the table does not have is left out. */
export function readTableView(parameters: URLSearchParams, { facets, columns, group }: TableChoices): TableView {
  const chosen = [...facets].flatMap(([name, values]) => {
    const value = parameters.get(name);
    return value !== null && values.has(value) ? [[name, value] as const] : [];
  });
  const [, minus, column = ''] = /^(-?)(.*)$/.exec(parameters.get('sort') ?? '') ?? [];
  const asked = parameters.get('group');
  return {
    words: parameters.get('q') ?? '',
    chosen: new Map(chosen),
    sort: columns.has(column) ? { column, descending: minus === '-' } : undefined,
    group: asked === UNGROUPED ? '' : asked !== null && facets.has(asked) ? asked : group,
  };
}

/** Parameters that bring another reader to the same view. What is usual is left out. */
export function writeTableView({ words, chosen, sort, group }: TableView, choices: TableChoices): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words.trim() !== '') parameters.set('q', words.trim());
  for (const [name, value] of chosen) parameters.set(name, value);
  if (sort !== undefined) parameters.set('sort', (sort.descending ? '-' : '') + sort.column);
  if (group !== choices.group) parameters.set('group', group === '' ? UNGROUPED : group);
  return parameters;
}

/** The next order of a column: up, down, then that of the page. */
export function nextSort(sort: TableSort | undefined, column: string): TableSort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}
