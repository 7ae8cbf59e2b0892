import { isPaired, tokenAt as nameAt } from './tokens.ts';

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
  // By the code of the first unit, and of the second where the token is a pair; maps of text take four times as long.
  const numbers: Map<number, number>[] = [];
  const ALONE = -1;

  let place = 0;
  for (const [number, text] of texts.entries())
    for (let offset = 0; offset < text.length; offset++) {
      const id = numberAt(text, offset);
      counts[id] = (counts[id] ?? 0) + 1;
      if (last[id] !== number) speeches[id] = (speeches[id] ?? 0) + 1;
      last[id] = number;
      tokenAt[place++] = id;
    }
  return { tokens, counts, speeches, tokenAt, starts };

  function numberAt(text: string, offset: number): number {
    const first = text.charCodeAt(offset);
    const second = isPaired(text, offset, common) ? text.charCodeAt(offset + 1) : ALONE;
    const after = numbers[first] ?? new Map<number, number>();
    numbers[first] = after;
    const known = after.get(second);
    if (known !== undefined) return known;
    const fresh = tokens.length;
    after.set(second, fresh);
    tokens.push(nameAt(text, offset, common));
    return fresh;
  }
}
