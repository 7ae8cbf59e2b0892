import { FIGURE_KINDS } from '../model/figure.ts';
import type { Corpus } from './corpus.ts';
import { type StatedFigure, statedFigures } from './stated-figures.ts';

export interface FiguresAtAGlance {
  readonly total: number;
  /** Figures of each kind that the speeches state, in the order of the kinds. */
  readonly byKind: readonly { readonly kind: string; readonly count: number }[];
  /** What is to be reached: one target of each indicator, of the newest speech that states one. */
  readonly targets: readonly StatedFigure[];
}

/** What the figures of an archive come to, for a page that has room for a few: `limit` targets at most. */
export function figuresAtAGlance({ speeches }: Pick<Corpus, 'speeches'>, limit: number): FiguresAtAGlance {
  const stated = statedFigures({ speeches });
  const targets = new Map<string, StatedFigure>();
  for (const { speech, figure } of stated)
    if (figure.kind === 'target' && figure.indicator !== undefined && !targets.has(figure.indicator))
      targets.set(figure.indicator, { speech, figure });
  const byKind = FIGURE_KINDS.map((kind) => ({
    kind,
    count: stated.filter(({ figure }) => figure.kind === kind).length,
  }));
  return {
    total: stated.length,
    byKind: byKind.filter(({ count }) => count > 0),
    targets: [...targets.values()].slice(0, limit),
  };
}
