import { cborWriter, listOf, numberOf, readCbor, textOf } from './cbor.ts';

/** Places of one token: ascending offsets, by the number of the speech. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** A token of an index and its places, each the offset in all texts joined; in the order in which they are written. */
export interface PlacedToken {
  readonly token: string;
  /** In how many speeches it stands. */
  readonly speeches: number;
  readonly places: Uint32Array;
}

/**
 * Writes a file of the index: which token stands where. In CBOR, a list of tokens; of each a list of its name and then, for
 * each speech that has it, how many speeches it comes after the one before (the first: after number 0), and a list of
 * offsets, each but the first as the difference to the one before.
 */
export function writeChunk(tokens: readonly PlacedToken[], { starts }: { readonly starts: Uint32Array }): Uint8Array {
  const out = cborWriter();
  out.list(tokens.length);
  for (const { token, speeches, places } of tokens) {
    out.list(1 + 2 * speeches);
    out.text(token);
    let before = 0;
    for (let first = 0; first < places.length; ) {
      const speech = speechAt(starts, places[first] ?? 0, before);
      const [start, end] = [starts[speech] ?? 0, starts[speech + 1] ?? 0];
      let next = first + 1;
      while (next < places.length && (places[next] ?? end) < end) next++;
      out.number(speech - before);
      out.list(next - first);
      let place = start;
      for (; first < next; first++) {
        const here = places[first] ?? place;
        out.number(here - place);
        place = here;
      }
      before = speech;
    }
  }
  return out.bytes();
}

/** Reads a file of the index, unpacked. Throws when it is another. */
export function readChunk(bytes: Uint8Array): Map<string, Places> {
  return new Map(
    listOf(readCbor(bytes)).map((entry) => {
      const [token, ...speeches] = listOf(entry);
      return [textOf(token), placesOf(speeches)];
    }),
  );
}

function placesOf(speeches: ReturnType<typeof listOf>): Places {
  const places = new Map<number, readonly number[]>();
  let speech = 0;
  for (let at = 0; at < speeches.length; at += 2) {
    speech += numberOf(speeches[at]);
    places.set(speech, offsetsOf(listOf(speeches[at + 1])));
  }
  return places;
}

function offsetsOf(steps: ReturnType<typeof listOf>): number[] {
  let offset = 0;
  return steps.map((step) => {
    offset += numberOf(step);
    return offset;
  });
}

/** Number of the text in which a place is, of those from one on: `starts` has the first place of each and, last, the end. */
function speechAt(starts: Uint32Array, place: number, from: number): number {
  let [low, high] = [from, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
