import { byCodePoint } from '../text/order.ts';
import { coMentionGraph, type GraphEdge, type GraphNode } from './co-mention-graph.ts';
import type { CoMentionIndex } from './co-mentions.ts';
import { type Corpus, entitiesOf } from './corpus.ts';

/** Bodies and which of them are named together, as far as a picture has room for them. */
export interface BodyNetwork {
  /** Those named most often, with at least one tie: most mentions first, then by id. */
  readonly bodies: readonly GraphNode[];
  /** Between these bodies: most paragraphs first, then by ids. */
  readonly ties: readonly GraphEdge[];
  /** Bodies that are named together with another, whether there is room or not. */
  readonly total: number;
}

/** The network of single bodies (none of kind `generic`) of a whole archive, `limit` of them at most. */
export function bodyNetwork(corpus: Corpus, index: CoMentionIndex, limit: number): BodyNetwork {
  const candidates = entitiesOf(corpus, 'organization').filter(({ kind }) => kind !== 'generic');
  const ids = new Set(candidates.map(({ id }) => id));
  const tied = candidates.filter(({ id }) => [...(index.get(id)?.keys() ?? [])].some((other) => ids.has(other)));
  const shown = tied.slice(0, limit).map(({ id }) => id);
  const { nodes, edges } = coMentionGraph(corpus, index, shown);
  const withTie = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return {
    bodies: nodes
      .filter(({ entity }) => withTie.has(entity.id))
      .sort((a, b) => b.mentions - a.mentions || byCodePoint(a.entity.id, b.entity.id)),
    ties: [...edges].sort((a, b) => b.blocks - a.blocks), // Which come by their ids.
    total: tied.length,
  };
}
