import { Converter } from 'opencc-js/cn2t';

/** Gives a text in another script, one UTF-16 code unit for one, so that offsets stay what they are. */
export type ConvertScript = (text: string) => string;

/** OpenCC: simplified to traditional with the forms usual in Taiwan, by words (头发 → 頭髮), no words exchanged. */
function convertWords(text: string): string {
  dictionaries ??= Converter({ from: 'cn', to: 'tw' });
  return dictionaries(text);
}

/** 41 MB in memory: read when the first text is converted, which not all do that load this file. */
let dictionaries: ConvertScript | undefined;

/**
 * Simplified text in traditional characters. `words` are those that OpenCC would get wrong, names above all, each with
 * its traditional form of the same length; what stands in them is not looked at further.
 */
export function toTraditional(words: Readonly<Record<string, string>> = {}): ConvertScript {
  const listed = Object.keys(words).sort((a, b) => b.length - a.length);
  if (listed.length === 0) return convertKeepingLength;
  const pattern = new RegExp(listed.map((word) => RegExp.escape(word)).join('|'), 'g');
  return (text) => {
    let converted = '';
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      converted += convertKeepingLength(text.slice(at, match.index)) + (words[match[0]] ?? match[0]);
      at = match.index + match[0].length;
    }
    return converted + convertKeepingLength(text.slice(at));
  };
}

/** The few words whose traditional form has another length are converted by character. */
function convertKeepingLength(text: string): string {
  const converted = convertWords(text);
  if (converted.length === text.length) return converted;
  return Array.from(text, (character) => {
    const single = convertWords(character);
    return single.length === character.length ? single : character;
  }).join('');
}
