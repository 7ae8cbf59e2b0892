import { byCodePoint } from '../text/order.ts';
import { type PlacedToken, writeChunk } from './chunk.ts';
import { type PlacedTokens, placeTokens } from './place-tokens.ts';
import { weighedParts } from './weighed-parts.ts';

/** A file of an index, and the first of its tokens: all others are after it, and before the first of the next file. */
export interface Chunk {
  readonly from: string;
  readonly bytes: Uint8Array;
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
): Generator<Chunk> {
  const placed = placeTokens(texts, common);
  const order = Uint32Array.from(placed.tokens.keys()).sort((a, b) =>
    byCodePoint(nameIn(placed, a), nameIn(placed, b)),
  );
  for (const part of weighedParts(order, (id) => placed.counts[id] ?? 0, PLACES_AT_ONCE)) {
    const placesOf = gather(placed, part);
    for (const ids of weighedParts(part, (id) => (placed.counts[id] ?? 0) + (placed.speeches[id] ?? 0), placesInFile)) {
      const tokens = [...ids].map(
        (id): PlacedToken => ({ token: nameIn(placed, id), speeches: placed.speeches[id] ?? 0, places: placesOf(id) }),
      );
      const [first] = tokens;
      if (first !== undefined) yield { from: first.token, bytes: writeChunk(tokens, placed) };
    }
  }
}

/** Puts the places of some tokens together, ascending, by one walk over all places. */
function gather({ counts, tokenAt }: PlacedTokens, ids: Uint32Array): (id: number) => Uint32Array {
  /** Where the next place of a token goes; 0 for a token that is not one of these, as the first is at 1. */
  const next = new Uint32Array(counts.length);
  let end = 1;
  for (const id of ids) {
    next[id] = end;
    end += counts[id] ?? 0;
  }
  const places = new Uint32Array(end);
  for (let place = 0; place < tokenAt.length; place++) {
    const id = tokenAt[place] ?? 0;
    const to = next[id] ?? 0;
    if (to === 0) continue;
    places[to] = place;
    next[id] = to + 1;
  }
  return (id) => places.subarray((next[id] ?? 0) - (counts[id] ?? 0), next[id]);
}

function nameIn({ tokens }: PlacedTokens, id: number): string {
  return tokens[id] ?? '';
}
