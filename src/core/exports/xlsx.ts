import { unzipSync } from 'fflate';
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import type { Cell, Table } from './csv.ts';
import { packFiles } from './zip.ts';

/** Width of a column in characters: as wide as its words, within bounds. */
const NARROW = 10;
const WIDE = 60;

/**
 * A table as a workbook of one sheet (Office Open XML). Text is text, even where it looks like a formula (`=1+1`). The
 * bytes are the same for the same table: the files within carry no time but the first day that ZIP knows.
 */
export async function tableToXlsx(columns: readonly string[], table: Table, sheet: string): Promise<Uint8Array> {
  const head = columns.map((column): CellObject => ({ value: column, type: String, fontWeight: 'bold' }));
  const rows = table.map((row) => columns.map((column) => cellOf(row[column])));
  const widths = columns.map((column) => ({ width: widthOf([column, ...table.map((row) => row[column])]) }));
  const book = writeXlsxFile([head, ...rows], { sheet, columns: widths, stickyRowsCount: 1 });
  const blob = await book.toBlob();
  return packFiles(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}

function cellOf(value: Cell): CellObject | null {
  if (value === undefined) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value, type: String };
}

function widthOf(values: readonly Cell[]): number {
  // A character of Chinese is as wide as two digits, in which widths are counted.
  const lengths = values.map((value) => String(value ?? '').replace(/[^\x20-\x7e]/g, '  ').length);
  return Math.min(WIDE, Math.max(NARROW, ...lengths) + 2);
}
