import type { Entity } from '../model/entity.ts';
import type { Corpus } from './corpus.ts';

/** An entity and what belongs to it. */
export interface Family {
  readonly entity: Entity;
  readonly members: readonly Family[];
}

/** What an entity belongs to, the outermost first. A circle of parents ends where it closes. */
export function ancestorsOf({ entityById }: Pick<Corpus, 'entityById'>, entity: Entity): Entity[] {
  const line = [entity];
  for (;;) {
    const parent = entityById.get(line[0]?.parent ?? '');
    if (parent === undefined || line.includes(parent)) return line.slice(0, -1);
    line.unshift(parent);
  }
}

/** What belongs to an entity, generation by generation, each by id; at most so many generations. */
export function familyOf(
  membersByParent: ReadonlyMap<string, readonly Entity[]>,
  entity: Entity,
  generations: number,
): Family {
  const members = generations === 0 ? [] : (membersByParent.get(entity.id) ?? []);
  return { entity, members: members.map((member) => familyOf(membersByParent, member, generations - 1)) };
}
