import type { Entity } from '../model/entity.ts';
import { byCodePoint } from '../text/order.ts';
import type { Block, Corpus } from './corpus.ts';
import { once } from './once.ts';

export interface CoMention {
  readonly entity: Entity;
  /** In how many paragraphs and headings both are named. */
  readonly blocks: number;
}

/** In how many blocks two entities are named together, by their ids; each pair stands in it both ways. */
export type CoMentionIndex = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts every pair at once, one walk over the blocks, so that asking for each entity costs no further walk. */
export function buildCoMentions(corpus: Corpus): CoMentionIndex {
  return countPairs(corpus);
}

const countPairs = once(({ mentionsByEntity, entityById }: Corpus): CoMentionIndex => {
  const named = new Map<Block, string[]>();
  for (const [id, mentions] of mentionsByEntity) {
    if (!entityById.has(id)) continue;
    for (const block of new Set(mentions.map((mention) => mention.block))) {
      const others = named.get(block);
      if (others) others.push(id);
      else named.set(block, [id]);
    }
  }
  const counts = new Map<string, Map<string, number>>();
  const count = (a: string, b: string): void => {
    const of = counts.get(a);
    if (of === undefined) counts.set(a, new Map([[b, 1]]));
    else of.set(b, (of.get(b) ?? 0) + 1);
  };
  for (const ids of named.values()) for (const a of ids) for (const b of ids) if (a !== b) count(a, b);
  return counts;
});

/** Entities that are named in the same blocks as a given one: most blocks first, then by id. */
export function coMentionsOf({ entityById }: Corpus, index: CoMentionIndex, entityId: string): CoMention[] {
  return [...(index.get(entityId) ?? [])]
    .flatMap(([id, blocks]) => {
      const entity = entityById.get(id);
      return entity === undefined ? [] : { entity, blocks };
    })
    .sort((a, b) => b.blocks - a.blocks || byCodePoint(a.entity.id, b.entity.id));
}
