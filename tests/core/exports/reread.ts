import Papa from 'papaparse';
import type { Cell } from '../../../src/core/exports/csv.ts';
import type { Column } from '../../../src/core/exports/tables/column.ts';

/** A CSV file read by another program's rules: names of columns and rows of cells, all of them text. */
export function readCsv(csv: string): { readonly names: readonly string[]; readonly rows: readonly string[][] } {
  const { data, errors } = Papa.parse<string[]>(csv, { skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  const [names = [], ...rows] = data;
  return { names, rows };
}

/** What a cell of CSV stands for, by the type of its column. */
export function cellValue(cell: string, { type }: Column): Cell {
  if (cell === '') return undefined;
  if (type === 'boolean') return cell === 'true';
  return type === 'string' ? undefused(cell) : Number(cell);
}

/** Without the apostrophe before what a spreadsheet would take for a formula. */
function undefused(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
}
