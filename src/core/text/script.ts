/** Simplified forms by traditional character. */
export type ScriptTable = ReadonlyMap<string, string>;

const HAN = /\p{Script=Han}/u;

/** Traditional characters as simplified ones. The length stays: a form of another length is no form of this table. */
export function simplifyScript(text: string, table: ScriptTable): string {
  let [simple, at, kept] = ['', 0, 0];
  for (const character of text) {
    const form = table.get(character);
    if (form !== undefined) {
      simple += text.slice(kept, at) + form;
      kept = at + character.length;
    }
    at += character.length;
  }
  return kept === 0 ? text : simple + text.slice(kept);
}

/** Whether a code point is a Chinese character, of either script. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}
