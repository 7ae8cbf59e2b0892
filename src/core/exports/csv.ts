import { joinedLines } from './joined-lines.ts';

/** Rows of a table; every row has the columns of the first. */
export type Table = readonly Readonly<Record<string, Cell>>[];
export type Cell = string | number | boolean | undefined;

/** For a spreadsheet to take the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet takes for a formula, narrow or wide, and can be made to run commands or send cells by (OWASP, CSV
 * Injection); with the apostrophes before it, so that one more can always be taken away again.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** A plain number, of which no spreadsheet makes anything else. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A table as CSV (RFC 4180): a line of column names, CRLF, quotes where they are needed; `undefined` is empty. A text
 * that looks like a formula has an apostrophe before it; one who reads it again takes it off (`safeCell`).
 */
export function tableToCsv(columns: readonly string[], table: Table): string {
  return [...csvPieces(columns, [table])].join('');
}

/** The same in pieces, of a table that comes in parts, which are made one after the other. */
export function* csvPieces(columns: readonly string[], parts: Iterable<Table>): Generator<string> {
  const [first, ...others] = columns;
  const lineOf = (row: Table[number]): string => {
    let line = first === undefined ? '' : field(row[first]);
    for (const column of others) line += `,${field(row[column])}`;
    return line;
  };
  yield `${BYTE_ORDER_MARK}${columns.map(field).join(',')}\r\n`;
  for (const part of parts) if (part.length > 0) yield `${joinedLines(part, lineOf, '\r\n')}\r\n`;
}

/** A text that stays text in a spreadsheet: `=1+1` → `'=1+1`, `-3` → `-3`, `'=1` → `''=1`. */
export function safeCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** No formula and nothing that needs quotes, as most are: told at one look. */
const AS_IT_IS = /^[^'=+\-@\t\r\n＝＋－＠",][^",\r\n]*$/;
const NEEDS_QUOTES = /[",\r\n]/;

function field(value: Cell): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  if (AS_IT_IS.test(value)) return value;
  const text = safeCell(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
