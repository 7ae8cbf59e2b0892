import type { Span } from '../../model/speech.ts';

/** Names that are words wherever they stand. */
export interface NameDictionary {
  /** 1 at the place (`placeOf`) of the two code units that a name begins with: few do, and every pair is looked up. */
  readonly begins: Uint8Array;
  /** Names by their first code unit, the longest first. */
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
}

/**
 * A dictionary of names; those of one character are part of too many other words. None begins within a character beyond the
 * BMP, so that a text can be looked through by its code units.
 */
export function nameDictionary(names: Iterable<string>): NameDictionary {
  const long = [...new Set(names)].filter((name) => [...name].length > 1 && !BLANK.test(name) && name.isWellFormed());
  const longestFirst = long.sort((a, b) => b.length - a.length);
  const begins = new Uint8Array(PLACES);
  for (const name of long) begins[placeOf(name.charCodeAt(0), name.charCodeAt(1))] = 1;
  return { begins, byFirst: Map.groupBy(longestFirst, (name) => name.charCodeAt(0)) };
}

const PLACES = 0x10000;

/** Two pairs of code units may have one place, but of those of a text and those of names few do. */
function placeOf(first: number, second: number): number {
  return (first * 31 + second) & (PLACES - 1);
}

/** What stands between tokens: white space, and the controls that readers of lines take for ends of them. */
const BLANK = /[\s\u001C-\u001F\u0085]/;
const BLANKS = /[\s\u001C-\u001F\u0085]+/y;
const NO_BLANKS = /[^\s\u001C-\u001F\u0085]+/g;
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

/** A text to cut, and the places in it, in order, that no token reaches across. */
export interface TextToCut {
  readonly text: string;
  readonly borders: readonly number[];
}

/** Tokens in their order, as columns: a speech has thousands. */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly forms: readonly string[];
}

/**
 * Tokens of texts, none with white space and none across a border: a name of the registry is one wherever it stands
 * between two borders, the longest first; what is left is cut into words, in one call, since each costs more than the
 * cutting.
 */
export function tokensOf(
  texts: readonly TextToCut[],
  names: NameDictionary,
  wordsOf: (text: string) => readonly string[],
): Tokens[] {
  const cut = texts.map((one) => piecesOf(one, names));
  const unknown: string[] = [];
  for (const [i, { text }] of texts.entries())
    for (const { start, end, isName } of cut[i] ?? []) if (!isName) unknown.push(text.slice(start, end));
  const words = wordsOf(unknown.join(PARAGRAPH_END));
  let next = 0;
  return texts.map(({ text }, i) => tokensOfPieces(text, cut[i] ?? [], () => words[next++]));
}

/** Part of a text: a name of the registry, or what stands between two of them. */
interface Piece extends Span {
  readonly isName: boolean;
}

function piecesOf({ text, borders }: TextToCut, names: NameDictionary): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  const leave = (to: number, isName: boolean): void => {
    if (to > from) pieces.push({ start: from, end: to, isName });
    from = to;
  };
  for (const border of [...borders, text.length]) {
    let unit = text.charCodeAt(at);
    while (at < border - 1) {
      const next = text.charCodeAt(at + 1);
      const name =
        names.begins[placeOf(unit, next)] === 1 ? nameAt(text, at, border, names.byFirst.get(unit) ?? []) : undefined;
      unit = next;
      if (name === undefined) {
        at++;
        continue;
      }
      leave(at, false);
      at += name.length;
      leave(at, true);
      unit = text.charCodeAt(at);
    }
    at = border;
    leave(at, false);
  }
  return pieces;
}

function nameAt(text: string, at: number, border: number, known: readonly string[]): string | undefined {
  return known.find((name) => at + name.length <= border && text.startsWith(name, at));
}

/** Ends a paragraph, so that no segmenter looks across it. */
const PARAGRAPH_END = '\u2029';

/** Names, and the words of what is between them, in their order. */
function tokensOfPieces(text: string, pieces: readonly Piece[], nextWord: () => string | undefined): Tokens {
  const [starts, ends, forms]: [number[], number[], string[]] = [[], [], []];
  const push = (start: number, form: string): void => {
    starts.push(start);
    ends.push(start + form.length);
    forms.push(form);
  };
  const hasBlanks = BLANK.test(text);
  for (const { start, end, isName } of pieces) {
    if (isName) {
      push(start, text.slice(start, end));
      continue;
    }
    for (let at = start; at < end; ) {
      const word = nextWord() ?? text.slice(at, end);
      if (!hasBlanks || !BLANK.test(word)) push(at, word);
      else for (const { 0: part, index } of word.matchAll(NO_BLANKS)) push(at + index, part);
      at += word.length;
    }
    nextWord(); // What ends the paragraph is a word of its own.
  }
  return { starts, ends, forms };
}

/** White space from a place on: nothing where a token goes on. */
export function blanksAt(text: string, at: number): string {
  BLANKS.lastIndex = at;
  return BLANKS.exec(text)?.[0] ?? '';
}

function firstCharacter(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
