import type { Catalog } from './catalog.ts';
import type { Places } from './pagefind-format.ts';
import { type PlacedPart, phrasePlaces } from './phrase.ts';
import { type Lookup, lookupsOf, startsWithUnit } from './tokens.ts';

/** Where a folded phrase stands, by the chunks of an index that have its parts. */
export type FindPhrase = (folded: string) => Promise<Places>;

const NOWHERE: Places = new Map();

export function phraseFinder(
  { chunks, common }: Pick<Catalog, 'chunks' | 'common'>,
  readChunk: (file: string) => Promise<ReadonlyMap<string, Places>>,
): FindPhrase {
  const commonUnits = new Set(common);
  return async (folded) => phrasePlaces(await Promise.all(lookupsOf(folded, commonUnits).map(placesOf)));

  async function placesOf(lookup: Lookup): Promise<PlacedPart> {
    const read = await Promise.all(chunksWith(lookup).map(readChunk));
    if (!lookup.startsToken) return { offset: lookup.offset, places: read[0]?.get(lookup.token) ?? NOWHERE };
    const tokens = read.flatMap((chunk) => [...chunk].filter(([token]) => startsWithUnit(token, lookup.token)));
    return { offset: lookup.offset, places: united(tokens.map(([, places]) => places)) };
  }

  /** Files that may have a token, or all tokens that start with it. */
  function chunksWith({ token, startsToken }: Lookup): string[] {
    const first = chunks.findLastIndex(([from]) => from <= token);
    const rest = chunks.slice(first + 1);
    const after = startsToken ? rest.findIndex(([from]) => !from.startsWith(token)) : 0;
    const others = after < 0 ? rest : rest.slice(0, after);
    return [...chunks.slice(Math.max(first, 0), first + 1), ...others].map(([, file]) => file);
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
