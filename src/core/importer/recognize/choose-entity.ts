import type { Entity } from '../../model/entity.ts';
import type { Candidate } from './name-trie.ts';

/** The last body named before a name. */
export interface Neighbor {
  readonly end: number;
  readonly entity: Entity;
}

/** Entities that the speech has named beyond doubt, in the order of first mention: they decide short names later. */
export type Established = Set<string>;

/** What joins two bodies that are named as one: 旗委、政府; 党委和政府; nothing in 旗委政府; 党委领导、政府支持. */
const JOINT = /^(?:(?:\p{Script=Han}{2})?、|[和与及]|以及)?$/u;

/**
 * Whom a name means: the one entity that bears it by default; of several, the one that this speech named in full before;
 * for a name that decides nothing by itself, the candidate of the same level as the body it is joined to (旗委、政府), or
 * generic as that one is (党委政府). `undefined` when nothing decides.
 */
export function chooseEntity(
  text: string,
  start: number,
  candidates: readonly Candidate[],
  neighbor: Neighbor | undefined,
  established: Established,
): Entity | undefined {
  const byDefault = candidates.filter((candidate) => candidate.byDefault).map(({ entity }) => entity);
  const chosen =
    byDefault.length === 1
      ? byDefault[0]
      : byDefault.length > 1
        ? byDefault.find(({ id }) => established.has(id))
        : fromNeighbor(text, start, candidates, neighbor);
  // A name that is its alone: the entity is beyond doubt from here on.
  if (chosen !== undefined && candidates.length === 1) established.add(chosen.id);
  return chosen;
}

function fromNeighbor(
  text: string,
  start: number,
  candidates: readonly Candidate[],
  neighbor: Neighbor | undefined,
): Entity | undefined {
  const entities = candidates.map(({ entity }) => entity);
  if (neighbor === undefined || !JOINT.test(text.slice(neighbor.end, start))) return undefined;
  const { kind, level } = neighbor.entity;
  const alike = entities.filter((entity) =>
    kind === 'generic' ? entity.kind === 'generic' : entity.kind !== 'generic',
  );
  const sameLevel = alike.filter((entity) => entity.level === level);
  if (sameLevel.length === 1) return sameLevel[0];
  return alike.length === 1 ? alike[0] : undefined;
}
