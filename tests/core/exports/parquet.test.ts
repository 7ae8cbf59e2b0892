import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Big } from 'big.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/exports/csv.ts';
import { annotationsToParquet } from '../../../src/core/exports/parquet.ts';
import { annotations, annotationsOf } from '../../../src/core/exports/tables/annotations.ts';
import { columnNames } from '../../../src/core/exports/tables/dataset.ts';
import { strangeArchive } from './strange-archive.ts';

const archive = strangeArchive(3, 200);
const rows = archive.corpus.speeches.flatMap((speech) => annotationsOf(speech, archive));
let folder: string;
let duckdb: DuckDBConnection;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-parquet-'));
  await writeFile(path.join(folder, 'a.parquet'), annotationsToParquet(archive));
  const empty = { ...archive, corpus: { ...archive.corpus, speeches: [] } };
  await writeFile(path.join(folder, 'empty.parquet'), annotationsToParquet(empty));
  duckdb = await (await DuckDBInstance.create(':memory:')).connect();
});

afterAll(async () => {
  duckdb.closeSync();
  await rm(folder, { recursive: true, force: true });
});

interface Row {
  readonly number?: string;
  readonly value?: string;
  readonly column_name?: string;
  readonly column_type?: string;
}

async function query(sql: string): Promise<Row[]> {
  const reader = await duckdb.runAndReadAll(sql.replace(/'(\w+\.parquet)'/g, (_, name) => `'${folder}/${name}'`));
  return reader.getRowObjectsJson();
}

/** A cell as the binding of DuckDB gives it, whose decoder drops a U+FEFF at the start of a string. */
function asRead(cell: Cell): Cell | null {
  return typeof cell === 'string' ? cell.replace(/^\uFEFF/, '') : (cell ?? null);
}

test('DuckDB reads every cell of every row as the model has it', async () => {
  const read = await query("FROM 'a.parquet'");
  const names = columnNames(annotations);
  expect(rows.length).toBeGreaterThan(500);
  expect(read).toEqual(rows.map((row) => Object.fromEntries(names.map((name) => [name, asRead(row[name])]))));
});

test('DuckDB counts and sums as the model does, by number and by exact text', async () => {
  const { speeches } = archive.corpus;
  const count = (kind: 'mentions' | 'figures') => speeches.reduce((sum, speech) => sum + speech[kind].length, 0);
  expect(await query("SELECT annotation, count(*)::INT AS rows FROM 'a.parquet' GROUP BY ALL ORDER BY ALL")).toEqual([
    { annotation: 'figure', rows: count('figures') },
    { annotation: 'mention', rows: count('mentions') },
  ]);
  const values = rows.flatMap(({ number, value }) => (number === undefined ? [] : String(value)));
  const total = values.reduce((sum, value) => sum.plus(value), new Big(0));
  const sums = 'sum(number)::VARCHAR AS number, sum(TRY_CAST(value AS DECIMAL(38, 6)))::VARCHAR AS value';
  const [sum] = await query(`SELECT ${sums} FROM 'a.parquet' WHERE number IS NOT NULL`);
  expect(Number(sum?.number)).toBeCloseTo(total.toNumber(), 3);
  expect(total.eq(sum?.value ?? '')).toBe(true);
});

test('DuckDB sees the types that the columns are described with', async () => {
  const types = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' };
  const described = await query("DESCRIBE FROM 'a.parquet'");
  expect(described.map((column) => [column.column_name, column.column_type])).toEqual(
    annotations.columns.map(({ name, type }) => [name, types[type]]),
  );
});

test('an archive without speeches is a file without rows that still has its columns', async () => {
  expect(await query("SELECT count(*)::INT AS rows FROM 'empty.parquet'")).toEqual([{ rows: 0 }]);
  expect((await query("DESCRIBE FROM 'empty.parquet'")).length).toBe(annotations.columns.length);
});

test('the same archive gives the same bytes, whatever was written before', () => {
  const again = Buffer.concat([...annotationsToParquet(strangeArchive(3, 200))]);
  Buffer.concat([...annotationsToParquet(strangeArchive(4, 50))]);
  expect(again.equals(Buffer.concat([...annotationsToParquet(archive)]))).toBe(true);
});
