/** What the cells of a column are. An ISO date is a string, since it may be no more exact than `2011`. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';

/** A text in the two languages that descriptions of data are written in. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What holds for every cell, in the words of Frictionless Table Schema 2.0. */
export interface Constraints {
  /** Never empty. */
  readonly required?: true;
  readonly unique?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
}

/** A column of a table: what its cells are and mean, said once for CSV, JSON, Parquet, the data package and the docs. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly title: Words;
  readonly description: Words;
  readonly constraints?: Constraints;
}

/** A column by its name and what it means: in each language a title and a sentence. */
export function column(
  type: ColumnType,
  name: string,
  zh: readonly [title: string, description: string],
  en: readonly [title: string, description: string],
  constraints?: Constraints,
): Column {
  const title = { zh: zh[0], en: en[0] };
  const description = { zh: zh[1], en: en[1] };
  return { name, type, title, description, ...(constraints === undefined ? {} : { constraints }) };
}

/** The same column under another name and for another thing: `org` → `targetOrg`. */
export function renamed(of: Column, name: string, title: Words): Column {
  return { ...of, name, title };
}

/** An ISO date as exact as is known. */
export const DATE_PATTERN = '\\d{4}(-\\d{2}(-\\d{2})?)?';
/** One date or two with a slash. */
export const PERIOD_PATTERN = `${DATE_PATTERN}(/${DATE_PATTERN})?`;
