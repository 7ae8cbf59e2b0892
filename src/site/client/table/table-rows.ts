import type { TableView } from './table-address.ts';

/** A row as the table's script knows it. */
export interface TableRow {
  /** Folded words of the row. */
  readonly text: string;
  /** Value by the name of the facet; none where the row has none. */
  readonly facets: ReadonlyMap<string, string>;
  /** What it is sorted by, by the name of the column; `''` where it has nothing. */
  readonly keys: ReadonlyMap<string, string>;
}

export type KeyType = 'text' | 'number' | 'date';

export interface RowGroup<T> {
  /** Value of the facet, or `''` for rows without one, and for all where rows are not grouped. */
  readonly value: string;
  readonly rows: readonly T[];
}

/** Text in which case, width, blanks and the commas of numbers make no difference. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/\s+/g, ' ');
}

/** Rows that have all the words and every chosen value, in the order asked for. */
export function selectRows<T extends TableRow>(
  rows: readonly T[],
  { words, chosen, sort }: TableView,
  types: ReadonlyMap<string, KeyType>,
  compareText: (a: string, b: string) => number,
): T[] {
  const wanted = foldText(words)
    .split(' ')
    .filter((word) => word !== '');
  const found = rows.filter(
    ({ text, facets }) =>
      wanted.every((word) => text.includes(word)) && [...chosen].every(([name, value]) => facets.get(name) === value),
  );
  if (sort === undefined) return found;
  const { column, descending } = sort;
  const compare = comparatorOf(types.get(column) ?? 'text', compareText);
  const keyed = found.map((row) => ({ row, key: row.keys.get(column) ?? '' }));
  const [filled, empty] = [keyed.filter(({ key }) => key !== ''), keyed.filter(({ key }) => key === '')];
  filled.sort((a, b) => (descending ? compare(b.key, a.key) : compare(a.key, b.key)));
  // Whichever the direction, rows that have nothing to sort by stand last.
  return [...filled, ...empty].map(({ row }) => row);
}

/** Rows by the value of a facet, in the order of `values`, those without one last; one group where none is named. */
export function groupRows<T extends TableRow>(
  rows: readonly T[],
  facet: string,
  values: readonly string[],
): RowGroup<T>[] {
  if (facet === '') return [{ value: '', rows }];
  const groups = Map.groupBy(rows, (row) => row.facets.get(facet) ?? '');
  return [...values, ''].flatMap((value) => {
    const inGroup = groups.get(value);
    return inGroup === undefined ? [] : [{ value, rows: inGroup }];
  });
}

function comparatorOf(type: KeyType, compareText: (a: string, b: string) => number): (a: string, b: string) => number {
  if (type === 'number') return (a, b) => Number(a) - Number(b);
  if (type === 'date') return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return compareText;
}
