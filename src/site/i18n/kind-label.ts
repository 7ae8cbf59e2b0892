import type { Entity } from '../../core/model/entity.ts';
import type { EntityType } from '../../core/model/entity-types.ts';
import type { KindLabels, Messages } from './messages-type.ts';

/** What kind of thing an entity is, in words: `群众团体`. */
export function kindLabel(t: Messages, entity: Pick<Entity, 'type' | 'kind'>): string {
  return labelIn(t.kinds, entity);
}

/** Head of a list of the entities of a kind: `Mass organizations`. */
export function kindGroupLabel(t: Messages, entity: Pick<Entity, 'type' | 'kind'>): string {
  return labelIn(t.kindGroups, entity);
}

/** Type and kind, where the kind says more than the type: `组织 · 政府`, but `人物` for a person that is one. */
export function typeAndKind(t: Messages, entity: Pick<Entity, 'type' | 'kind'>): string {
  return [...new Set([t.oneOf[entity.type], kindLabel(t, entity)])].join(' · ');
}

function labelIn(all: KindLabels, { type, kind }: { readonly type: EntityType; readonly kind: string }): string {
  const labels: Readonly<Record<string, string>> = all[type];
  const label = labels[kind];
  if (label === undefined) throw new Error(`Unexpected kind \`${kind}\` of a ${type}, expected a label`);
  return label;
}
