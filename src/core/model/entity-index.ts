import { type Entity, namesOf } from './entity.ts';
import type { EntityType } from './entity-types.ts';

/** Entities by id and by name: what is needed to read a mention that has no `ref`. */
export interface EntityIndex {
  readonly byId: ReadonlyMap<string, Entity>;
  /** Every entity that may bear a name, in the order of the registry; those by default alone, where `defaults` is set. */
  named(type: EntityType, name: string): NamedEntities;
}

export interface NamedEntities {
  /** Ids of all entities with this name. */
  readonly all: readonly string[];
  /** Those of them that the bare name means. */
  readonly byDefault: readonly string[];
}

const NONE: NamedEntities = { all: [], byDefault: [] };

export function buildEntityIndex(entities: readonly Entity[]): EntityIndex {
  const names = new Map<string, { all: string[]; byDefault: string[] }>();
  for (const entity of entities) {
    const needsReference = new Set(entity.aliases.filter((alias) => !alias.default).map((alias) => alias.name));
    for (const name of namesOf(entity)) {
      const key = `${entity.type} ${name}`;
      const entry = names.get(key) ?? { all: [], byDefault: [] };
      names.set(key, entry);
      entry.all.push(entity.id);
      if (!needsReference.has(name)) entry.byDefault.push(entity.id);
    }
  }
  return {
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    named: (type, name) => names.get(`${type} ${name}`) ?? NONE,
  };
}

/** The one entity that a bare name means; none when the name is unknown or several bear it. */
export function entityNamed(index: EntityIndex, type: EntityType, name: string): string | undefined {
  const { byDefault } = index.named(type, name);
  return byDefault.length === 1 ? byDefault[0] : undefined;
}
