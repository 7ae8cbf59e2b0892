import type { Entity } from '../model/entity.ts';
import type { Speech } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';
import type { Corpus } from './corpus.ts';

export interface MentionedEntity {
  readonly entity: Entity;
  readonly mentions: number;
}

/** Entities that a speech names, those named most often first, then by id. */
export function mentionedIn(corpus: Corpus, speech: Speech): MentionedEntity[] {
  const counts = new Map<Entity, number>();
  for (const { ref } of speech.mentions) {
    const entity = ref === undefined ? undefined : corpus.entityById.get(ref);
    if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .map(([entity, mentions]) => ({ entity, mentions }))
    .sort((a, b) => b.mentions - a.mentions || byCodePoint(a.entity.id, b.entity.id));
}
