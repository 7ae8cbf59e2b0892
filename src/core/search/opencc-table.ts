import characters from 'opencc-js/dict/TSCharacters';
import type { ScriptTable } from '../text/script.ts';

/**
 * OpenCC's simplified form of each traditional character, where it is one character of the same length in UTF-16, so
 * that an offset in the simplified text is an offset in the text as written. No form is itself simplified further.
 * For the indexer alone: the browser reads the table from the index, when it needs it.
 */
export const openccTable: ScriptTable = tableOf(characters);

/** The dictionary's own form: `來 来|個 个`. */
function tableOf(dictionary: string): ScriptTable {
  const direct = new Map(
    dictionary.split('|').flatMap((entry) => {
      const [traditional, simple] = entry.split(' ');
      if (traditional === undefined || simple === undefined || traditional === simple) return [];
      return traditional.length === simple.length ? [[traditional, simple] as const] : [];
    }),
  );
  return new Map([...direct].map(([traditional, simple]) => [traditional, direct.get(simple) ?? simple]));
}
