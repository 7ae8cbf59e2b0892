import { describe, expect, test } from 'vitest';
import { columnNames } from '../../../src/core/exports/tables/dataset.ts';
import { datasets, writeDataset } from '../../../src/core/exports/tables/index.ts';
import { cellValue, readCsv } from './reread.ts';
import { strangeArchive } from './strange-archive.ts';

const archive = strangeArchive(8, 120);

describe.each(Object.entries(datasets))('the table %s', (_, dataset) => {
  const csv = writeDataset(dataset, archive, 'csv');
  const { names, rows } = readCsv(csv);
  const model = dataset.rows(archive);

  test('read again from CSV is the model, cell by cell', () => {
    expect(names).toEqual(columnNames(dataset));
    const reread = rows.map((row) => dataset.columns.map((column, i) => cellValue(row[i] ?? '', column)));
    expect(reread).toEqual(model.map((row) => names.map((name) => (row[name] === '' ? undefined : row[name]))));
    expect(model.length).toBeGreaterThan(1);
  });

  test('has the same rows as JSON, with no column that is not described', () => {
    expect(JSON.parse(writeDataset(dataset, archive, 'json'))).toEqual(JSON.parse(JSON.stringify(model)));
    expect(new Set(model.flatMap((row) => Object.keys(row)))).toEqual(new Set(columnNames(dataset)));
  });

  test('begins with the mark of UTF-8 and ends every line with CRLF', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('keeps its types and constraints', () => {
    for (const { name, type, constraints = {} } of dataset.columns) {
      const cells = model.map((row) => row[name]).filter((cell) => cell !== undefined && cell !== '');
      const wanted = type === 'integer' ? 'number' : type;
      expect(cells.filter((cell) => typeof cell !== wanted)).toEqual([]);
      if (type === 'integer') expect(cells.filter((cell) => !Number.isInteger(cell))).toEqual([]);
      if (constraints.required) expect(cells.length, name).toBe(model.length);
      if (constraints.unique) expect(new Set(cells).size, name).toBe(cells.length);
      if (constraints.enum) expect(cells.filter((cell) => !constraints.enum?.includes(String(cell)))).toEqual([]);
      const pattern = constraints.pattern && new RegExp(`^(?:${constraints.pattern})$`);
      if (pattern) expect(cells.filter((cell) => !pattern.test(String(cell)))).toEqual([]);
    }
  });

  test('has one row for a key, and a row for every key that it names elsewhere', () => {
    const key = dataset.primaryKey ?? dataset.uniqueKey;
    if (key) expect(new Set(model.map((row) => keyOf(row, key))).size).toBe(model.length);
    for (const { columns, table, names } of dataset.foreignKeys ?? []) {
      const there = new Set(datasets[table as keyof typeof datasets].rows(archive).map((row) => keyOf(row, names)));
      const named = model.filter((row) => columns.every((column) => row[column] !== undefined));
      expect(named.filter((row) => !there.has(keyOf(row, columns)))).toEqual([]);
    }
  });
});

test('an archive without content has tables without rows', () => {
  const empty = strangeArchive(1, 0);
  const corpus = { ...empty.corpus, entities: [], entityById: new Map() };
  for (const dataset of Object.values(datasets)) {
    const { names, rows } = readCsv(writeDataset(dataset, { corpus, indicators: [] }, 'csv'));
    expect(names).toEqual(columnNames(dataset));
    expect(rows).toEqual([]);
  }
});

function keyOf(row: Readonly<Record<string, unknown>>, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column]));
}
