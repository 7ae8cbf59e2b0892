import type { Table } from './csv.ts';

/** A table as JSON; `undefined` is left out. */
export function tableToJson(table: Table): string {
  return `${JSON.stringify(table, null, 1)}\n`;
}
