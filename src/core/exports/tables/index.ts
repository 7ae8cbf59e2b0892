import type { Speech } from '../../model/speech.ts';
import { csvPieces, type Table, tableToCsv } from '../csv.ts';
import { type ExportFile, type ExportFormat, type ExportSource, textInPieces } from '../format.ts';
import { jsonPieces, tableToJson } from '../table-json.ts';
import { tableToXlsx } from '../xlsx.ts';
import { lengthOfText, yearParts } from '../year-parts.ts';
import { columnNames, type Dataset, type TableSource } from './dataset.ts';
import { entities } from './entities.ts';
import { figures } from './figures.ts';
import { indicators } from './indicators.ts';
import { mentions } from './mentions.ts';
import { speeches } from './speeches.ts';
import { targets, targetTables } from './targets.ts';
import { tasks } from './tasks.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables of an archive, `/data/<name>.json` and `.csv`. Values are as in the model; lists are joined by blanks. */
export const datasets = { speeches, entities, mentions, figures, targets, tasks, indicators } satisfies Readonly<
  Record<string, Dataset>
>;

/** A table that grows with the speeches. */
interface Growing {
  /** The column that says which speech a row is of. */
  readonly column: string;
  /** What a speech adds, as measured. */
  readonly bytesOf: (speech: Speech) => number;
  /** Its rows in parts, one after the other: all at once they are more than the texts of the archive. */
  readonly tables?: (source: TableSource) => Iterable<Table>;
}

const GROWING: Readonly<Record<string, Growing>> = {
  figures: {
    column: 'speech',
    bytesOf: ({ figures }) => figures.length * 800,
    tables: (source) => bySpeech(figures, source),
  },
  mentions: {
    column: 'speech',
    bytesOf: ({ mentions }) => mentions.length * 300,
    tables: (source) => bySpeech(mentions, source),
  },
  targets: {
    column: 'targetSpeech',
    bytesOf: ({ figures }) => figures.filter(({ kind }) => kind === 'target').length * 3500,
    tables: targetTables,
  },
  tasks: { column: 'speech', bytesOf: (speech) => lengthOfText(speech) * 1.5 },
};

/** Rows of a table that has those of a speech after those of another. */
function* bySpeech({ rows }: Dataset, source: TableSource): Generator<Table> {
  for (const speech of source.corpus.speeches)
    yield rows({ ...source, corpus: { ...source.corpus, speeches: [speech] } });
}

/**
 * The tables, and the tasks as a workbook for those who keep their own columns beside them. One that is too large for one
 * file comes in parts by year, each with its head: `data/figures-2011.csv`.
 */
export const tableFiles: ExportFormat['files'] = (source) => {
  const rowsOf = rowsReader(source);
  return [
    ...Object.entries(datasets).flatMap(([name, dataset]) => {
      const { column = '', bytesOf, tables } = GROWING[name] ?? {};
      const parts = bytesOf && yearParts(source, bytesOf);
      if (parts !== undefined)
        return parts.flatMap((part) => {
          const ids = new Set<unknown>(part.speeches.map(({ id }) => id));
          const rows = (): Table => rowsOf(dataset).filter((row) => ids.has(row[column]));
          return [
            file(`${name}-${part.name}.json`, 'application/json', () => tableToJson(rows())),
            file(`${name}-${part.name}.csv`, 'text/csv', () => tableToCsv(columnNames(dataset), rows())),
          ];
        });
      const all = (): Iterable<Table> => tables?.(source) ?? [rowsOf(dataset)];
      return [
        textInPieces(`data/${name}.json`, 'application/json', () => jsonPieces(all())),
        textInPieces(csvPath(name), 'text/csv', () => csvPieces(columnNames(dataset), all())),
      ];
    }),
    file('tasks.xlsx', XLSX, () => tableToXlsx(columnNames(tasks), rowsOf(tasks), 'tasks')),
  ];
};

/** Names of the files of a table without their endings: `figures`, or `figures-2011` and so on. */
export function tableNames(name: string, source: ExportSource): readonly string[] {
  const growing = GROWING[name];
  const parts = growing && yearParts(source, growing.bytesOf);
  return parts?.map((part) => `${name}-${part.name}`) ?? [name];
}

/** Of the CSV of a table, from the archive's root. */
export function csvPath(name: string): string {
  return `data/${name}.csv`;
}

/** A table as text; the format is the ending of its name. */
export function writeDataset(dataset: Dataset, source: TableSource, format: 'json' | 'csv'): string {
  const table = dataset.rows(source);
  return format === 'csv' ? tableToCsv(columnNames(dataset), table) : tableToJson(table);
}

/** Rows of tables, of which the last one is kept: its forms are written one after the other. */
function rowsReader(source: TableSource): (dataset: Dataset) => Table {
  let last: { readonly dataset: Dataset; readonly rows: Table } | undefined;
  return (dataset) => {
    if (last?.dataset !== dataset) last = { dataset, rows: dataset.rows(source) };
    return last.rows;
  };
}

function file(name: string, mediaType: string, write: ExportFile['write']): ExportFile {
  return { path: `data/${name}`, mediaType, write };
}
