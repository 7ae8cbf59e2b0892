import type { Entity } from '../../model/entity.ts';
import type { Speech } from '../../model/speech.ts';
import { entityIri, type LinkedNode, speechIri } from './node.ts';
import { schemaType } from './schema-types.ts';

/** An entity where another thing names it. */
export function entityReference(entity: Entity, root: string): LinkedNode {
  return { '@id': entityIri(root, entity), '@type': schemaType(entity), name: entity.name };
}

/** A speech where another thing names it. */
export function speechReference({ id, meta }: Pick<Speech, 'id' | 'meta'>, root: string): LinkedNode {
  return { '@id': speechIri(root, id), '@type': 'CreativeWork', name: meta.title, dateCreated: meta.date };
}
