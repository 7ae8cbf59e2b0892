/** Rows of a table; every row has the columns of the first. */
export type Table = readonly Readonly<Record<string, Cell>>[];
export type Cell = string | number | boolean | undefined;

/** For a spreadsheet to take the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV (RFC 4180): a line of column names, CRLF, quotes where they are needed; `undefined` is empty. */
export function tableToCsv(columns: readonly string[], table: Table): string {
  const lines = [columns.map(field), ...table.map((row) => columns.map((column) => field(row[column])))];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function field(value: Cell): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
