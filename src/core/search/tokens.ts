/** What is named by itself: no punctuation, no half of a surrogate pair, which no encoding of the index has. */
const PLAIN = /^[0-9a-z\u4E00-\u9FA5]$/;
/** Length of the name of a unit that is not plain. */
const CODE_LENGTH = 5;
/** How many UTF-16 code units there are. */
export const UNITS = 0x10000;

/** A part of a phrase to look up in the index. */
export interface Lookup {
  /** Where in the phrase the part starts. */
  readonly offset: number;
  /** Name of one unit or of two. */
  readonly token: string;
  /** Whether the part is one unit, which stands in every token that starts with it. */
  readonly startsToken: boolean;
}

/**
 * Names under which a folded text is indexed: one for each UTF-16 code unit, so that a position in the index is an
 * offset in the text. Where a unit or the next one is common, the name is that of both: the places of a common unit
 * alone would be most of the index, and a query would load them all.
 */
export function tokensOf(folded: string, common: ReadonlySet<string>): string[] {
  return Array.from({ length: folded.length }, (_, i) => tokenAt(folded, i, common));
}

export function tokenAt(folded: string, i: number, common: ReadonlySet<string>): string {
  const unit = nameOf(folded.charAt(i));
  return isPaired(folded, i, common) ? unit + nameOf(folded.charAt(i + 1)) : unit;
}

/** The fewest parts of a phrase that together have each of its units. */
export function lookupsOf(folded: string, common: ReadonlySet<string>): Lookup[] {
  const lookups: Lookup[] = [];
  for (let i = 0; i < folded.length; i++) {
    if (isPaired(folded, i, common)) {
      lookups.push(pairAt(folded, i));
      i++; // The pair has the next unit, too.
    } else if (i > 0 && isPaired(folded, i - 1, common)) lookups.push(pairAt(folded, i - 1));
    else lookups.push({ offset: i, token: nameOf(folded.charAt(i)), startsToken: true });
  }
  return lookups;
}

/** Whether a token of the index is of the unit that is looked up, or of it and another. */
export function startsWithUnit(token: string, unit: string): boolean {
  if (!token.startsWith(unit)) return false;
  if (unit !== 'u') return true;
  // The codes of units start with `u`, too; no digit of theirs is one, so the lengths tell the letter from a code.
  return token.length < CODE_LENGTH || token.charAt(1) === 'u';
}

/** Codes of the one or two units that a token is of. */
export function unitsOf(token: string): number[] {
  const codes: number[] = [];
  for (let at = 0; at < token.length; ) {
    // As in `startsWithUnit`: a letter `u` is followed by one more unit at most, and by no digit of a code.
    const isCode = token.startsWith('u', at) && token.length - at >= CODE_LENGTH && token.charAt(at + 1) !== 'u';
    codes.push(isCode ? Number.parseInt(token.slice(at + 1, at + CODE_LENGTH), 16) : token.charCodeAt(at));
    at += isCode ? CODE_LENGTH : 1;
  }
  return codes;
}

/**
 * Units so frequent in some folded texts that the places of one alone fill a file of the index, which holds so many
 * places or a few more. In the order of their codes.
 */
export function commonUnits(folded: Iterable<string>, placesInFile: number): string[] {
  const counts = new Uint32Array(UNITS);
  for (const text of folded)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      counts[code] = (counts[code] ?? 0) + 1;
    }
  return [...counts.keys()]
    .filter((code) => (counts[code] ?? 0) > placesInFile)
    .map((code) => String.fromCharCode(code));
}

function isPaired(folded: string, i: number, common: ReadonlySet<string>): boolean {
  return i + 1 < folded.length && (common.has(folded.charAt(i)) || common.has(folded.charAt(i + 1)));
}

function pairAt(folded: string, offset: number): Lookup {
  return { offset, token: nameOf(folded.charAt(offset)) + nameOf(folded.charAt(offset + 1)), startsToken: false };
}

/** Han characters, ASCII letters and digits are named by themselves, all else by its code. */
function nameOf(unit: string): string {
  return PLAIN.test(unit) ? unit : `u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
