import { pairNumbers } from './pair-numbers.ts';
import { tokenAt as nameAt, UNITS } from './tokens.ts';

/** What stands where in all texts joined. Tokens have numbers, in the order in which they were found. */
export interface PlacedTokens {
  /** By its number, the name of each token. */
  readonly tokens: readonly string[];
  /** By its number, at how many places a token stands. */
  readonly counts: readonly number[];
  /** By its number, in how many texts. */
  readonly speeches: readonly number[];
  /** By the place, the number of the token there. */
  readonly tokenAt: Uint32Array;
  /** The first place of each text and, last, the number of all places. */
  readonly starts: Uint32Array;
}

/** Four bytes for each code unit of the texts, and some for each token: 62 million places of 10,000 speeches take 250 MB. */
export function placeTokens(texts: readonly string[], common: ReadonlySet<string>): PlacedTokens {
  const starts = new Uint32Array(texts.length + 1);
  for (const [number, text] of texts.entries()) starts[number + 1] = (starts[number] ?? 0) + text.length;
  const tokenAt = new Uint32Array(starts.at(-1) ?? 0);
  const [tokens, counts, speeches, last]: [string[], number[], number[], number[]] = [[], [], [], []];
  const numberOf = numbering(common, (text, offset) => tokens.push(nameAt(text, offset, common)) - 1);
  let place = 0;
  for (const [number, text] of texts.entries())
    for (let offset = 0; offset < text.length; offset++) {
      const token = numberOf(text, offset);
      counts[token] = (counts[token] ?? 0) + 1;
      if (last[token] !== number) speeches[token] = (speeches[token] ?? 0) + 1;
      last[token] = number;
      tokenAt[place++] = token;
    }
  return { tokens, counts, speeches, tokenAt, starts };
}

/** Finds a token's number by the codes of its units: by its name, it takes four times as long. */
function numbering(
  common: ReadonlySet<string>,
  add: (text: string, offset: number) => number,
): (text: string, offset: number) => number {
  const isCommon = new Uint8Array(UNITS);
  for (const unit of common) isCommon[unit.charCodeAt(0)] = 1;
  /** By the code of a unit alone, one more than the number. */
  const alone = new Uint32Array(UNITS);
  const pairs = pairNumbers();
  return (text, offset) => {
    const first = text.charCodeAt(offset);
    const second = text.charCodeAt(offset + 1); // NaN at the end, where there is no pair.
    const paired = offset + 1 < text.length && (isCommon[first] === 1 || isCommon[second] === 1);
    if (paired) return numberOfPair(first, second, text, offset);
    const known = alone[first] ?? 0;
    if (known > 0) return known - 1;
    const fresh = add(text, offset);
    alone[first] = fresh + 1;
    return fresh;
  };

  function numberOfPair(first: number, second: number, text: string, offset: number): number {
    const known = pairs.get(first, second);
    if (known !== undefined) return known;
    const fresh = add(text, offset);
    pairs.add(first, second, fresh);
    return fresh;
  }
}
