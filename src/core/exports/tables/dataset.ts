import type { Table } from '../csv.ts';
import type { ExportSource } from '../format.ts';
import type { Column, Words } from './column.ts';

/** What tables are made of. */
export type TableSource = Pick<ExportSource, 'corpus' | 'indicators'>;

/** Columns that name a row of another table by its key. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly names: readonly string[];
}

/** A table of the whole archive: its columns in order, and its rows. */
export interface Dataset {
  readonly title: Words;
  readonly description: Words;
  readonly columns: readonly Column[];
  /** Columns that together tell a row from every other and are never empty. */
  readonly primaryKey?: readonly string[];
  /** The same for a table where some of them may be empty. */
  readonly uniqueKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly rows: (source: TableSource) => Table;
}

/** A column that holds the key of a row elsewhere: `ref` names `entities.id`. */
export function refersTo(
  columns: string | readonly string[],
  table: string,
  names: string | readonly string[],
): ForeignKey {
  return { columns: [columns].flat(), table, names: [names].flat() };
}

export function columnNames({ columns }: Pick<Dataset, 'columns'>): string[] {
  return columns.map(({ name }) => name);
}
