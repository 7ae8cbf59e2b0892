/** Simplified forms by traditional character. */
export type ScriptTable = ReadonlyMap<string, string>;

const HAN = /\p{Script=Han}/u;

/** Traditional characters as simplified ones. The length stays: a form of another length is no form of this table. */
export function simplifyScript(text: string, table: ScriptTable): string {
  let simple = '';
  for (const character of text) simple += table.get(character) ?? character;
  return simple;
}

/** Whether a code point is a Chinese character, of either script. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}
