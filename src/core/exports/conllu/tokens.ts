import type { Span } from '../../model/speech.ts';

/** Names by their first code unit, the longest first. */
export type NameDictionary = ReadonlyMap<number, readonly string[]>;

/** A dictionary of names; those of one character are part of too many other words. */
export function nameDictionary(names: Iterable<string>): NameDictionary {
  const long = [...new Set(names)].filter((name) => [...name].length > 1 && !BLANK.test(name));
  const longestFirst = long.sort((a, b) => b.length - a.length);
  return Map.groupBy(longestFirst, (name) => name.charCodeAt(0));
}

/** What stands between tokens: white space, and the controls that readers of lines take for ends of them. */
const BLANK = /[\s\u001C-\u001F\u0085]/;
const BLANKS = /[\s\u001C-\u001F\u0085]+/y;
const WORD_WITHOUT_HAN = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/uy;

/** A token for every character of Han, and for every run of other letters and digits: what is certain without a dictionary. */
export function charactersOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += found.at(-1)?.length ?? 1) {
    WORD_WITHOUT_HAN.lastIndex = at;
    found.push(WORD_WITHOUT_HAN.exec(text)?.[0] ?? firstCharacter(text, at));
  }
  return found;
}

/**
 * Tokens of a text, none with white space and none across a border: a name of the registry is one wherever it stands
 * between two borders, the longest first; what is left is cut into words.
 */
export function tokensOf(
  text: string,
  borders: ReadonlySet<number>,
  names: NameDictionary,
  wordsOf: (text: string) => readonly string[],
): Span[] {
  const found: Span[] = [];
  const rest: Span[] = [];
  let from = 0;
  const leave = (to: number): void => {
    if (to > from) rest.push({ start: from, end: to });
    from = to;
  };
  for (let at = 0; at < text.length; ) {
    if (borders.has(at)) leave(at);
    const name = nameAt(text, at, names, borders);
    if (name === undefined) {
      at += isFirstOfPair(text, at) ? 2 : 1;
      continue;
    }
    leave(at);
    at += name.length;
    found.push({ start: from, end: at });
    from = at;
  }
  leave(text.length);
  return merged(found, wordsIn(text, rest, wordsOf));
}

function nameAt(text: string, at: number, names: NameDictionary, borders: ReadonlySet<number>): string | undefined {
  const known = names.get(text.charCodeAt(at));
  if (known !== undefined) for (const name of known) if (fits(text, at, name, borders)) return name;
  return undefined;
}

function isFirstOfPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff;
}

/** Two lists of spans as one, each in the order of the text. */
function merged(some: readonly Span[], others: readonly Span[]): Span[] {
  const all: Span[] = [];
  let next = 0;
  for (const other of others) {
    for (let one = some[next]; one !== undefined && one.start < other.start; one = some[++next]) all.push(one);
    all.push(other);
  }
  return all.concat(some.slice(next));
}

/** Ends a paragraph, so that no segmenter looks across it. */
const PARAGRAPH_END = '\u2029';

/** The words of several pieces of a text. They are cut in one call: each costs more than the cutting. */
function wordsIn(text: string, pieces: readonly Span[], wordsOf: (text: string) => readonly string[]): Span[] {
  const tokens: Span[] = [];
  const words = wordsOf(pieces.map(({ start, end }) => text.slice(start, end)).join(PARAGRAPH_END));
  const hasBlanks = BLANK.test(text);
  let next = 0;
  for (const { start, end } of pieces) {
    for (let at = start; at < end; next++) {
      const word = words[next] ?? text.slice(at, end);
      if (!hasBlanks || !BLANK.test(word)) tokens.push({ start: at, end: at + word.length });
      else tokens.push(...withoutBlanks(word, at));
      at += word.length;
    }
    next++; // What ends the paragraph is a word of its own.
  }
  return tokens;
}

/** White space from a place on: nothing where a token goes on. */
export function blanksAt(text: string, at: number): string {
  BLANKS.lastIndex = at;
  return BLANKS.exec(text)?.[0] ?? '';
}

function withoutBlanks(word: string, offset: number): Span[] {
  return [...word.matchAll(/[^\s\u001C-\u001F\u0085]+/g)].map(({ 0: part, index }) => ({
    start: offset + index,
    end: offset + index + part.length,
  }));
}

function fits(text: string, at: number, name: string, borders: ReadonlySet<number>): boolean {
  if (!text.startsWith(name, at)) return false;
  for (let i = at + 1; i < at + name.length; i++) if (borders.has(i)) return false;
  return true;
}

function firstCharacter(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
