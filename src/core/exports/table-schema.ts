import type { Column, Words } from './tables/column.ts';
import type { Dataset, ForeignKey } from './tables/dataset.ts';

/** Columns, keys and what they mean as Table Schema 2.0 (https://datapackage.org/standard/table-schema/). */
export function tableSchema(dataset: Omit<Dataset, 'rows'>): object {
  const { columns, primaryKey, uniqueKey, foreignKeys } = dataset;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(fieldOf),
    fieldsMatch: ['exact'],
    missingValues: [''],
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(uniqueKey === undefined ? {} : { uniqueKeys: [uniqueKey] }),
    ...(foreignKeys === undefined ? {} : { foreignKeys: foreignKeys.map(foreignKeyOf) }),
  };
}

/** A text in both languages, as the standard has room for one. */
export function inBoth({ zh, en }: Words): string {
  return `${zh} / ${en}`;
}

function fieldOf({ name, type, title, description, constraints }: Column): object {
  return {
    name,
    type,
    title: inBoth(title),
    description: inBoth(description),
    ...(constraints === undefined || Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function foreignKeyOf({ columns, table, names }: ForeignKey): object {
  return { fields: columns, reference: { resource: table, fields: names } };
}
