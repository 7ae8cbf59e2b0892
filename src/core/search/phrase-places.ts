import { type Catalog, fileBefore } from './catalog.ts';
import type { Places } from './chunk.ts';
import { type PlacedPart, phrasePlaces } from './phrase.ts';
import { type Lookup, lookupsOf, startsWithUnit } from './tokens.ts';

/** Where a folded phrase stands, by the chunks of an index that have its parts. */
export type FindPhrase = (folded: string) => Promise<Places>;

const NOWHERE: Places = new Map();

/** What is asked of a catalog: its files, and which units the index has only in pairs. */
export interface PhraseIndex extends Pick<Catalog, 'chunks'> {
  readonly common: ReadonlySet<string>;
}

export function phraseFinder(
  { chunks, common }: PhraseIndex,
  readChunk: (file: string) => Promise<ReadonlyMap<string, Places>>,
): FindPhrase {
  return async (folded) => phrasePlaces(await Promise.all(lookupsOf(folded, common).map(placesOf)));

  async function placesOf(lookup: Lookup): Promise<PlacedPart> {
    const read = await Promise.all(chunksWith(lookup).map(readChunk));
    if (!lookup.startsToken) return { offset: lookup.offset, places: read[0]?.get(lookup.token) ?? NOWHERE };
    const tokens = read.flatMap((chunk) => [...chunk].filter(([token]) => startsWithUnit(token, lookup.token)));
    return { offset: lookup.offset, places: united(tokens.map(([, places]) => places)) };
  }

  /** Files that may have a token: the last that starts before it, and those that start with what it starts with. */
  function chunksWith({ token, startsToken }: Lookup): string[] {
    const within = startsToken ? chunks.filter(([from]) => from > token && from.startsWith(token)) : [];
    return [...fileBefore(chunks, token), ...within.map(([, file]) => file)];
  }
}

/** The places of several tokens, none of which stands where another does. */
function united(all: readonly Places[]): Places {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const places = new Map<number, number[]>();
  for (const of of all)
    for (const [speech, offsets] of of) {
      const known = places.get(speech);
      if (known === undefined) places.set(speech, [...offsets]);
      else for (const offset of offsets) known.push(offset);
    }
  for (const offsets of places.values()) offsets.sort((a, b) => a - b);
  return places;
}
