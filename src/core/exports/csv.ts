/** Rows of a table; every row has the columns of the first. */
export type Table = readonly Readonly<Record<string, Cell>>[];
export type Cell = string | number | boolean | undefined;

/** For a spreadsheet to take the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV (RFC 4180): a line of column names, CRLF, quotes where they are needed; `undefined` is empty. */
export function tableToCsv(columns: readonly string[], table: Table): string {
  const lines = table.map((row) => {
    let line = '';
    for (const column of columns) line += `,${field(row[column])}`;
    return line.slice(1);
  });
  return `${BYTE_ORDER_MARK}${[columns.map(field).join(','), ...lines].join('\r\n')}\r\n`;
}

const NEEDS_QUOTES = /[",\r\n]/;

function field(value: Cell): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
