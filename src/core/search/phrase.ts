import type { Places } from './pagefind-format.ts';

/** Where a phrase starts in each speech that has it, given the places of its code units in order. */
export function phrasePlaces(units: readonly Places[]): Places {
  const found = new Map<number, readonly number[]>();
  const [rarest] = [...units].sort((a, b) => a.size - b.size);
  if (rarest === undefined) return found;
  for (const speech of rarest.keys()) {
    const starts = startsIn(units, speech);
    if (starts.length > 0) found.set(speech, starts);
  }
  return found;
}

/** Starts from the unit with the fewest places, and keeps those places where every other unit fits. */
function startsIn(units: readonly Places[], speech: number): readonly number[] {
  const placed: { offset: number; places: readonly number[] }[] = [];
  for (const [offset, unit] of units.entries()) {
    const places = unit.get(speech);
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
