import type { Cell, Table } from './csv.ts';
import { joinedLines } from './joined-lines.ts';
import { jsonString } from './json-string.ts';

/** A table as JSON, indented by one blank as `JSON.stringify` does, in a third of its time; `undefined` is left out. */
export function tableToJson(table: Table): string {
  return [...jsonPieces([table])].join('');
}

/** The same in pieces, of a table that comes in parts, which are made one after the other. */
export function* jsonPieces(parts: Iterable<Table>): Generator<string> {
  const keys = new Map<string, Key>();
  const keyOf = (name: string): Key => {
    const first = `\n  ${JSON.stringify(name)}: `;
    const key = { first, further: `,${first}` };
    keys.set(name, key);
    return key;
  };
  const lineOf = (row: Table[number]): string => {
    let written = '';
    for (const name in row) {
      const cell = row[name];
      if (cell === undefined) continue;
      const { first, further } = keys.get(name) ?? keyOf(name);
      written += (written === '' ? first : further) + jsonOf(cell);
    }
    return written === '' ? ' {}' : ` {${written}\n }`;
  };
  let isEmpty = true;
  for (const part of parts) {
    if (part.length === 0) continue;
    yield (isEmpty ? '[\n' : ',\n') + joinedLines(part, lineOf, ',\n');
    isEmpty = false;
  }
  yield isEmpty ? '[]\n' : '\n]\n';
}

/** The name of a cell, as the first of its row has it and as others have it. */
interface Key {
  readonly first: string;
  readonly further: string;
}

function jsonOf(cell: Exclude<Cell, undefined>): string {
  return typeof cell === 'string' ? jsonString(cell) : JSON.stringify(cell);
}
