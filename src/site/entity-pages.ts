import { type Corpus, entitiesOf } from '../core/corpus/corpus.ts';
import { pagesOf } from '../core/corpus/pages-of.ts';
import type { Entity } from '../core/model/entity.ts';
import { ENTITY_KINDS, type EntityType } from '../core/model/entity-types.ts';
import { entitiesByInitial } from './directory.ts';
import type { ListOrder } from './urls.ts';

/** Names take 35 bytes of gzip each with their address, the longest three times that. */
const NAMES = { rows: 2500, characters: 25_000 };

/** Entities of a type in an order, by the page of the list they stand on. */
export function entityPages(corpus: Corpus, type: EntityType, order: ListOrder): readonly (readonly Entity[])[] {
  const ordered = IN_ORDER[order](corpus, type);
  return pagesOf(
    ordered.map((entity) => ({ rows: [entity], characters: entity.name.length })),
    NAMES,
  );
}

const IN_ORDER: Readonly<Record<ListOrder, (corpus: Corpus, type: EntityType) => readonly Entity[]>> = {
  kind: (corpus, type) => {
    const byKind = Map.groupBy(entitiesOf(corpus, type), ({ kind }) => kind);
    return ENTITY_KINDS[type].flatMap((kind) => byKind.get(kind) ?? []);
  },
  name: (corpus, type) => entitiesByInitial(corpus, entitiesOf(corpus, type)).flatMap(({ entries }) => entries),
  count: entitiesOf,
};
