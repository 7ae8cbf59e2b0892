import type { Places } from './chunk.ts';

/** Where a part of a phrase stands, and where in the phrase it starts. */
export interface PlacedPart {
  readonly offset: number;
  readonly places: Places;
}

/** Where a phrase starts in each speech that has it, given the places of its parts. */
export function phrasePlaces(parts: readonly PlacedPart[]): Places {
  const found = new Map<number, readonly number[]>();
  const [rarest] = [...parts].sort((a, b) => a.places.size - b.places.size);
  if (rarest === undefined) return found;
  for (const speech of rarest.places.keys()) {
    const starts = startsIn(parts, speech);
    if (starts.length > 0) found.set(speech, starts);
  }
  return found;
}

/** Starts from the part with the fewest places, and keeps those places where every other part fits. */
function startsIn(parts: readonly PlacedPart[], speech: number): readonly number[] {
  const placed: { offset: number; places: readonly number[] }[] = [];
  for (const { offset, places: inSpeeches } of parts) {
    const places = inSpeeches.get(speech);
    if (places === undefined) return [];
    placed.push({ offset, places });
  }
  const [first, ...rest] = placed.sort((a, b) => a.places.length - b.places.length);
  if (first === undefined) return [];
  let starts = first.places.map((place) => place - first.offset).filter((start) => start >= 0);
  for (const { offset, places } of rest) {
    if (starts.length === 0) return [];
    starts = startsThatFit(starts, places, offset);
  }
  return starts;
}

/** Those starts that have one of the places at an offset from them. Both lists ascend. */
function startsThatFit(starts: readonly number[], places: readonly number[], offset: number): number[] {
  const fitting: number[] = [];
  let next = 0;
  for (const start of starts) {
    while ((places[next] ?? Number.POSITIVE_INFINITY) < start + offset) next++;
    if (places[next] === start + offset) fitting.push(start);
  }
  return fitting;
}
