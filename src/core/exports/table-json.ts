import type { Table } from './csv.ts';

/** A table as JSON, indented by one blank; `undefined` is left out. */
export function tableToJson(table: Table): string {
  return [...jsonPieces([table])].join('');
}

/** The same in pieces, of a table that comes in parts, which are made one after the other. */
export function* jsonPieces(parts: Iterable<Table>): Generator<string> {
  let isEmpty = true;
  for (const part of parts) {
    if (part.length === 0) continue;
    const rows = JSON.stringify(part, null, 1).slice('[\n'.length, -'\n]'.length);
    yield (isEmpty ? '[\n' : ',\n') + rows;
    isEmpty = false;
  }
  yield isEmpty ? '[]\n' : '\n]\n';
}
