/** A character that a reader does not see, or that a file cannot hold. */
export interface OddCharacter {
  /** Offset in UTF-16 code units. */
  readonly offset: number;
  /** `U+202E RIGHT-TO-LEFT OVERRIDE`. */
  readonly name: string;
}

/**
 * What XML 1.0 has no form for, section 2.2: controls but tab and line ends, halves of a surrogate pair, U+FFFE and
 * U+FFFF. HTML changes some of them, and UTF-8 cannot write the halves.
 */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\p{Cs}\uFFFE\uFFFF]/gu;

/** Scripts, and pictures, whose letters are joined or kept apart by U+200C and U+200D. */
const JOINED =
  /[\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Tibetan}\p{Script=Phags_Pa}\p{Script=Devanagari}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}]$/u;
const JOINERS = new Set(['\u200C', '\u200D']);

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00AD', 'SOFT HYPHEN'],
  ['\u061C', 'ARABIC LETTER MARK'],
  ['\u200B', 'ZERO WIDTH SPACE'],
  ['\u200C', 'ZERO WIDTH NON-JOINER'],
  ['\u200D', 'ZERO WIDTH JOINER'],
  ['\u200E', 'LEFT-TO-RIGHT MARK'],
  ['\u200F', 'RIGHT-TO-LEFT MARK'],
  ['\u202A', 'LEFT-TO-RIGHT EMBEDDING'],
  ['\u202B', 'RIGHT-TO-LEFT EMBEDDING'],
  ['\u202C', 'POP DIRECTIONAL FORMATTING'],
  ['\u202D', 'LEFT-TO-RIGHT OVERRIDE'],
  ['\u202E', 'RIGHT-TO-LEFT OVERRIDE'],
  ['\u2060', 'WORD JOINER'],
  ['\u2066', 'LEFT-TO-RIGHT ISOLATE'],
  ['\u2067', 'RIGHT-TO-LEFT ISOLATE'],
  ['\u2068', 'FIRST STRONG ISOLATE'],
  ['\u2069', 'POP DIRECTIONAL ISOLATE'],
  ['\uFEFF', 'ZERO WIDTH NO-BREAK SPACE'],
]);

/** Unseen: those above, controls of the second set, fillers, and the letters of tags. */
const HIDDEN =
  /[\x7F-\x9F\u00AD\u061C\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Characters that no published file can hold. */
export function forbiddenCharacters(text: string): OddCharacter[] {
  return [...text.matchAll(FORBIDDEN)].map(oddCharacter);
}

/**
 * Characters that a reader does not see: those that turn the direction of the text, that have no width, that are
 * controls. U+200C and U+200D are no oddity in the scripts that need them.
 */
export function hiddenCharacters(text: string): OddCharacter[] {
  return [...text.matchAll(HIDDEN)]
    .filter(
      ({ 0: character, index }) => !JOINERS.has(character) || !JOINED.test(text.slice(Math.max(0, index - 2), index)),
    )
    .map(oddCharacter);
}

/** A text with every such character as an escape, `\u{202e}`, for a message that has to show it. */
export function withOddCharactersShown(text: string): string {
  const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  return text
    .replace(FORBIDDEN, escaped)
    .replace(HIDDEN, escaped)
    .replace(/[\t\n\r\u2028\u2029]/g, escaped);
}

function oddCharacter({ 0: character, index }: RegExpExecArray): OddCharacter {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES.get(character);
  return { offset: index, name: name === undefined ? `U+${code}` : `U+${code} ${name}` };
}
