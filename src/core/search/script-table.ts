import type { ScriptTable } from '../text/script.ts';

/** `來来個个`: the pairs one after the other, which packs to a quarter of a list of pairs. */
export function packScriptTable(table: ScriptTable): string {
  return [...table].flat().join('');
}

/** The table of a packed one. */
export function unpackScriptTable(packed: string): ScriptTable {
  const characters = [...packed];
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) table.set(characters[i] ?? '', characters[i + 1] ?? '');
  return table;
}
