import { byCodePoint } from '../text/order.ts';
import { type PlacedToken, writeChunk } from './chunk.ts';
import { type PlacedTokens, placeTokens } from './place-tokens.ts';
import { weighedParts } from './weighed-parts.ts';

/** A file of an index, and the first of its tokens: all others are after it, and before the first of the next file. */
export interface Chunk {
  readonly from: string;
  readonly bytes: Uint8Array;
}

/** Which tokens such a file has, in order. */
export interface TokensInFile {
  readonly tokens: readonly string[];
  /** By the number of the token here, at how many places it stands. */
  readonly counts: Uint32Array;
  /** And in how many texts. */
  readonly speeches: Uint32Array;
}

/** Places that are put in the order of their tokens at once, which takes four bytes each. */
const PLACES_AT_ONCE = 4_000_000;

/**
 * The index of folded texts, in the order of tokens and in files of so many places, or one token's. A text that has a
 * token counts as one place more: it takes as many bytes.
 */
export function* indexTexts(
  texts: readonly string[],
  common: ReadonlySet<string>,
  placesInFile: number,
): Generator<Chunk & TokensInFile> {
  const placed = placeTokens(texts, common);
  const order = Uint32Array.from(placed.tokens.keys()).sort((a, b) =>
    byCodePoint(nameIn(placed, a), nameIn(placed, b)),
  );
  const gather = gathering(placed);
  for (const files of filesOf(order, placed, placesInFile)) {
    const placesOf = gather(files.flatMap((ids) => [...ids]));
    for (const ids of files) yield chunkOf(ids, { ...placed, placesOf });
  }
}

/** Of tokens by their numbers: names, at how many places and in how many texts they stand. */
interface Sizes {
  readonly tokens: readonly string[];
  readonly counts: ArrayLike<number>;
  readonly speeches: ArrayLike<number>;
}

/** Cuts tokens into files, and these into runs whose places are put in order at once. */
export function* filesOf(
  order: Uint32Array,
  { counts, speeches }: Omit<Sizes, 'tokens'>,
  placesInFile: number,
): Generator<Uint32Array[]> {
  for (const part of weighedParts(order, (id) => counts[id] ?? 0, PLACES_AT_ONCE))
    yield [...weighedParts(part, (id) => (counts[id] ?? 0) + (speeches[id] ?? 0), placesInFile)];
}

/** Writes tokens by their numbers into a file. */
export function chunkOf(
  ids: Uint32Array,
  {
    tokens,
    counts,
    speeches,
    starts,
    placesOf,
  }: Sizes & Pick<PlacedTokens, 'starts'> & { readonly placesOf: (id: number) => Uint32Array },
): Chunk & TokensInFile {
  const placed = [...ids].map(
    (id): PlacedToken => ({ token: tokens[id] ?? '', speeches: speeches[id] ?? 0, places: placesOf(id) }),
  );
  return {
    from: placed[0]?.token ?? '',
    tokens: placed.map(({ token }) => token),
    counts: ids.map((id) => counts[id] ?? 0),
    speeches: ids.map((id) => speeches[id] ?? 0),
    bytes: writeChunk(placed, { starts }),
  };
}

/**
 * Puts the places of some tokens together, ascending, by one walk over all places. They stay until it is called again: a
 * list for each of the calls would take as much as the places of all tokens before V8 looks for what is left behind.
 */
function gathering({ counts, tokenAt }: PlacedTokens): (ids: readonly number[]) => (id: number) => Uint32Array {
  /** Where the next place of a token goes; 0 for a token that is not one of these, as the first is at 1. */
  const next = new Uint32Array(counts.length);
  let places = new Uint32Array();
  return (ids) => {
    next.fill(0);
    let end = 1;
    for (const id of ids) {
      next[id] = end;
      end += counts[id] ?? 0;
    }
    if (places.length < end) places = new Uint32Array(end);
    for (let place = 0; place < tokenAt.length; place++) {
      const id = tokenAt[place] ?? 0;
      const to = next[id] ?? 0;
      if (to === 0) continue;
      places[to] = place;
      next[id] = to + 1;
    }
    return (id) => places.subarray((next[id] ?? 0) - (counts[id] ?? 0), next[id]);
  };
}

function nameIn({ tokens }: PlacedTokens, id: number): string {
  return tokens[id] ?? '';
}
