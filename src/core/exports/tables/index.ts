import { type Table, tableToCsv } from '../csv.ts';
import { summed } from '../file-sums.ts';
import type { ExportFile, ExportFormat } from '../format.ts';
import { tableToJson } from '../table-json.ts';
import { tableToXlsx } from '../xlsx.ts';
import { columnNames, type Dataset, type TableSource } from './dataset.ts';
import { entities } from './entities.ts';
import { figures } from './figures.ts';
import { indicators } from './indicators.ts';
import { mentions } from './mentions.ts';
import { speeches } from './speeches.ts';
import { targets } from './targets.ts';
import { tasks } from './tasks.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables of an archive, `/data/<name>.json` and `.csv`. Values are as in the model; lists are joined by blanks. */
export const datasets = { speeches, entities, mentions, figures, targets, tasks, indicators } satisfies Readonly<
  Record<string, Dataset>
>;

/** The tables, and the tasks as a workbook for those who keep their own columns beside them. */
export const tableFiles: ExportFormat['files'] = (source) => {
  const rowsOf = rowsReader(source);
  return [
    ...Object.entries(datasets).flatMap(([name, dataset]) => [
      file(`${name}.json`, 'application/json', () => tableToJson(rowsOf(dataset))),
      file(
        `${name}.csv`,
        'text/csv',
        summed(source, csvPath(name), () => tableToCsv(columnNames(dataset), rowsOf(dataset))),
      ),
    ]),
    file('tasks.xlsx', XLSX, () => tableToXlsx(columnNames(tasks), rowsOf(tasks), 'tasks')),
  ];
};

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
