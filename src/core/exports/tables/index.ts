import { tableToCsv } from '../csv.ts';
import type { ExportFile, ExportFormat } from '../format.ts';
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
export const tableFiles: ExportFormat['files'] = (source) => [
  ...Object.entries(datasets).flatMap(([name, dataset]) => [
    file(`${name}.json`, 'application/json', () => writeDataset(dataset, source, 'json')),
    file(`${name}.csv`, 'text/csv', () => writeDataset(dataset, source, 'csv')),
  ]),
  file('tasks.xlsx', XLSX, () => tableToXlsx(columnNames(tasks), tasks.rows(source), 'tasks')),
];

function file(name: string, mediaType: string, write: ExportFile['write']): ExportFile {
  return { path: `data/${name}`, mediaType, write };
}

/** A table as text; the format is the ending of its name. */
export function writeDataset(dataset: Dataset, source: TableSource, format: 'json' | 'csv'): string {
  const table = dataset.rows(source);
  return format === 'csv' ? tableToCsv(columnNames(dataset), table) : `${JSON.stringify(table, null, 1)}\n`;
}
