import { byCodePoint } from '../text/order.ts';
import { writeChunk } from './chunk.ts';
import type { Chunk } from './index-texts.ts';
import { weighedParts } from './weighed-parts.ts';

/** By the id of an entity the numbers of the blocks that name it, ascending; and how many blocks the speech has. */
export interface NamedInSpeech {
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly blocks: number;
}

/**
 * An index of who is named where: the tokens are ids of entities, the places numbers of blocks. Files of so many places, in
 * the order of ids.
 */
export function* indexNames(speeches: readonly NamedInSpeech[], placesInFile: number): Generator<Chunk> {
  const starts = new Uint32Array(speeches.length + 1);
  const byEntity = new Map<string, { speeches: number; readonly places: number[] }>();
  for (const [number, { named, blocks }] of speeches.entries()) {
    const start = starts[number] ?? 0;
    starts[number + 1] = start + blocks;
    for (const [id, own] of named) {
      const known = byEntity.get(id) ?? { speeches: 0, places: [] };
      byEntity.set(id, known);
      known.speeches++;
      for (const block of own) known.places.push(start + block);
    }
  }
  const tokens = [...byEntity]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([token, { speeches, places }]) => ({ token, speeches, places: Uint32Array.from(places) }));
  const weightOf = (id: number): number => (tokens[id]?.places.length ?? 0) + (tokens[id]?.speeches ?? 0);
  for (const ids of weighedParts(Uint32Array.from(tokens.keys()), weightOf, placesInFile)) {
    const own = [...ids].flatMap((id) => tokens[id] ?? []);
    const [first] = own;
    if (first !== undefined) yield { from: first.token, bytes: writeChunk(own, { starts }) };
  }
}
