import type { Entity } from '../model/entity.ts';
import { byCodePoint } from '../text/order.ts';
import type { CoMentionIndex } from './co-mentions.ts';
import { type Corpus, mentionsOf } from './corpus.ts';

/** Entities and the ties between them: who is named together with whom. */
export interface CoMentionGraph {
  /** By id. */
  readonly nodes: readonly GraphNode[];
  /** Each pair once, the smaller id first; by both ids. */
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly entity: Entity;
  readonly mentions: number;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  /** In how many paragraphs and headings both are named. */
  readonly blocks: number;
}

/** The graph of given entities, the same in whatever order they are given. Ids of no entity are left out. */
export function coMentionGraph(corpus: Corpus, index: CoMentionIndex, ids: Iterable<string>): CoMentionGraph {
  const wanted = [...new Set(ids)].filter((id) => corpus.entityById.has(id)).sort(byCodePoint);
  const nodes = wanted.flatMap((id) => {
    const entity = corpus.entityById.get(id);
    return entity === undefined ? [] : { entity, mentions: mentionsOf(corpus, id).length };
  });
  const edges = wanted.flatMap((source, i) =>
    wanted.slice(i + 1).flatMap((target) => {
      const blocks = index.get(source)?.get(target);
      return blocks === undefined ? [] : { source, target, blocks };
    }),
  );
  return { nodes, edges };
}
