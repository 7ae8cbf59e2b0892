import type { Entity } from '../model/entity.ts';
import { byCodePoint } from '../text/order.ts';
import { type Corpus, entitiesOf, mentionsOf } from './corpus.ts';

/** Bodies and which of them are named together, as far as a picture has room for them. */
export interface BodyNetwork {
  /** Those named most often, with at least one tie: most mentions first, then by id. */
  readonly bodies: readonly NetworkBody[];
  /** Between these bodies: most paragraphs first, then by ids. */
  readonly ties: readonly Tie[];
  /** Bodies that are named together with another, whether there is room or not. */
  readonly total: number;
}

export interface NetworkBody {
  readonly entity: Entity;
  readonly mentions: number;
}

export interface Tie {
  /** Ids, the first by code point first. */
  readonly between: readonly [string, string];
  /** In how many paragraphs and headings both are named. */
  readonly blocks: number;
}

/** The network of single bodies (none of kind `generic`) of a whole archive, `limit` of them at most. */
export function bodyNetwork(corpus: Corpus, limit: number): BodyNetwork {
  const candidates = entitiesOf(corpus, 'organization').filter(({ kind }) => kind !== 'generic');
  const named = namedTogether(corpus, candidates);
  const together = new Set(named.flatMap((ids) => [...ids]));
  const tied = candidates.filter(({ id }) => together.has(id));
  const shown = tied.slice(0, limit);
  const shownIds = new Set(shown.map(({ id }) => id));
  const ties = tiesIn(named.map((ids) => ids.intersection(shownIds)));
  const withTie = new Set(ties.flatMap(({ between }) => between));
  return {
    bodies: shown
      .filter(({ id }) => withTie.has(id))
      .map((entity) => ({ entity, mentions: mentionsOf(corpus, entity.id).length })),
    ties,
    total: tied.length,
  };
}

/** Ids of the bodies that each paragraph or heading names, of those that name two or more. */
function namedTogether(corpus: Corpus, bodies: readonly Entity[]): Set<string>[] {
  const byBlock = new Map<string, Set<string>>();
  for (const { id } of bodies)
    for (const { speech, block } of mentionsOf(corpus, id)) {
      const key = `${speech.id}#${block.anchor}`;
      const ids = byBlock.get(key) ?? new Set();
      byBlock.set(key, ids.add(id));
    }
  return [...byBlock.values()].filter((ids) => ids.size > 1);
}

function tiesIn(named: readonly ReadonlySet<string>[]): Tie[] {
  const counts = new Map<string, Tie>();
  for (const ids of named) {
    const sorted = [...ids].sort(byCodePoint);
    for (const [i, one] of sorted.entries())
      for (const other of sorted.slice(i + 1)) {
        const key = `${one} ${other}`;
        counts.set(key, { between: [one, other], blocks: (counts.get(key)?.blocks ?? 0) + 1 });
      }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.blocks - one.blocks || byCodePoint(a, b))
    .map(([, tie]) => tie);
}
