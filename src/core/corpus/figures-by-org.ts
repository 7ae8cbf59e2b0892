import type { Entity } from '../model/entity.ts';
import { byCodePoint } from '../text/order.ts';
import type { Corpus } from './corpus.ts';
import { statedFigures } from './stated-figures.ts';

/** How many figures the speeches state of a body, by kind. */
export interface FiguresOfOrg {
  readonly entity: Entity;
  readonly total: number;
  /** By kind; figures without one under the empty text. */
  readonly byKind: ReadonlyMap<string, number>;
}

/** Bodies that figures belong to, those with most figures first, then by id. */
export function figuresByOrg({ speeches, entityById }: Pick<Corpus, 'speeches' | 'entityById'>): FiguresOfOrg[] {
  const byOrg = Map.groupBy(statedFigures({ speeches }), ({ figure }) => figure.org);
  return [...byOrg]
    .flatMap(([org, stated]) => {
      const entity = org === undefined ? undefined : entityById.get(org);
      if (entity === undefined) return [];
      const kinds = Map.groupBy(stated, ({ figure }) => figure.kind ?? '');
      return { entity, total: stated.length, byKind: new Map([...kinds].map(([kind, { length }]) => [kind, length])) };
    })
    .sort((a, b) => b.total - a.total || byCodePoint(a.entity.id, b.entity.id));
}
