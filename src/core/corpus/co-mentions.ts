import type { Entity } from '../model/entity.ts';
import type { EntityType } from '../model/entity-types.ts';
import { byCodePoint } from '../text/order.ts';
import { type Corpus, mentionsOf } from './corpus.ts';

export interface CoMention {
  readonly entity: Entity;
  /** In how many paragraphs and headings both are named. */
  readonly blocks: number;
}

/** Entities of a type that are named in the same paragraphs as a given one: most paragraphs first, then by id. */
export function coMentionsOf(corpus: Corpus, entityId: string, type: EntityType): CoMention[] {
  const here = blockKeys(corpus, entityId);
  return corpus.entities
    .filter((entity) => entity.type === type && entity.id !== entityId)
    .map((entity) => ({ entity, blocks: blockKeys(corpus, entity.id).intersection(here).size }))
    .filter(({ blocks }) => blocks > 0)
    .sort((a, b) => b.blocks - a.blocks || byCodePoint(a.entity.id, b.entity.id));
}

function blockKeys(corpus: Corpus, entityId: string): Set<string> {
  return new Set(mentionsOf(corpus, entityId).map(({ speech, block }) => `${speech.id}#${block.anchor}`));
}
