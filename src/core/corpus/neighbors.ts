import type { Speech } from '../model/speech.ts';
import type { Corpus } from './corpus.ts';
import { once } from './once.ts';

export interface Neighbors {
  readonly older?: Speech | undefined;
  readonly newer?: Speech | undefined;
}

/** The speeches before and after one in time; neither for an id that is no speech's. */
export function neighborsOf({ speeches }: Pick<Corpus, 'speeches'>, id: string): Neighbors {
  const at = places(speeches).get(id);
  return at === undefined ? {} : { older: speeches[at + 1], newer: speeches[at - 1] };
}

const places = once(
  (speeches: readonly Speech[]): ReadonlyMap<string, number> => new Map(speeches.map(({ id }, i) => [id, i])),
);
