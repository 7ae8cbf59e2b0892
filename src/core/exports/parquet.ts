import { ByteWriter, ParquetWriter } from 'hyparquet-writer/src/index.js';
import type { Speech } from '../model/speech.ts';
import type { Cell, Table } from './csv.ts';
import { bytesInPieces, type ExportFile, type ExportFormat, type ExportSource } from './format.ts';
import { annotations, annotationsOf } from './tables/annotations.ts';
import type { Column, ColumnType } from './tables/column.ts';
import type { TableSource } from './tables/dataset.ts';
import { yearParts } from './year-parts.ts';

/** How Parquet holds each type (https://parquet.apache.org/docs/file-format/types/). */
const TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<ColumnType, object>;

/**
 * Rows that are written together. A query that asks for one year or one speech skips the groups whose statistics leave
 * it out, and a group is small enough to be held in memory by every reader.
 */
const ROWS_OF_A_GROUP = 50_000;
/** What made the file, in the form that readers parse. */
const CREATED_BY = 'Rostrum version 1';

export const PARQUET = 'application/vnd.apache.parquet';

/**
 * `data/annotations.parquet`: all mentions and figures, for DuckDB, Spark and ClickHouse to query where it is hosted; in
 * parts where it is too large for one file.
 */
export const parquetFiles: ExportFormat['files'] = (source) =>
  yearParts(source, bytesOf)?.map(({ name, speeches }) =>
    file(`data/annotations-${name}.parquet`, source, speeches),
  ) ?? [file('data/annotations.parquet', source, source.corpus.speeches)];

function file(path: string, source: ExportSource, speeches: readonly Speech[]): ExportFile {
  return bytesInPieces(path, PARQUET, () => annotationsToParquet(source, speeches));
}

/** Of the rows of a speech, as measured. */
function bytesOf({ mentions, figures }: Speech): number {
  return (mentions.length + figures.length) * 200;
}

/**
 * Mentions and figures of every speech as Parquet, compressed by Snappy, a group of rows after the other; the same archive
 * gives the same bytes.
 */
export function* annotationsToParquet(
  source: TableSource,
  speeches: readonly Speech[] = source.corpus.speeches,
): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: schemaOf(annotations.columns), createdBy: CREATED_BY });
  let group: Table[number][] = [];
  const writeGroup = (): Uint8Array => {
    if (group.length > 0) file.write({ columnData: columnsOf(group), rowGroupSize: group.length });
    group = [];
    return written();
  };
  /** What was written since the last time. The writer goes on at the beginning of its buffer, and knows how far it is. */
  const written = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  for (const speech of speeches) {
    for (const row of annotationsOf(speech, source)) group.push(row);
    if (group.length >= ROWS_OF_A_GROUP) yield writeGroup();
  }
  yield writeGroup();
  file.finish();
  yield written();
}

function schemaOf(columns: readonly Column[]) {
  const fields = columns.map(({ name, type, constraints }) => ({
    name,
    ...TYPES[type],
    repetition_type: constraints?.required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  }));
  return [{ name: 'annotations', num_children: fields.length }, ...fields];
}

function columnsOf(rows: Table): { name: string; data: Cell[] }[] {
  return annotations.columns.map(({ name }) => ({ name, data: rows.map((row) => row[name]) }));
}
