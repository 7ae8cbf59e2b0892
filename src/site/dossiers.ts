import type { Corpus } from '../core/corpus/corpus.ts';
import { buildDossierIndex, type Dossier, type DossierIndex, dossierOf } from '../core/corpus/dossier.ts';
import { mentionPagesOf } from '../core/corpus/mention-pages.ts';
import type { StatedFigure } from '../core/corpus/stated-figures.ts';
import { archive, known } from './archive.ts';

/** What one page shows of many, so that the page of a body that a thousand speeches name is as light as any. */
const MENTIONS_A_PAGE = { rows: 100, characters: 12_000 };
const FIGURES_A_PAGE = 40;

/** One for each corpus, which is built once for each language. */
const indexes = new WeakMap<Corpus, DossierIndex>();

/** What an entity's pages show in a language, by `Astro.currentLocale`. Throws for an id that is no entity's. */
export async function dossier(id: string, locale?: string): Promise<Dossier> {
  const { corpus } = await archive(locale);
  return dossierOf(corpus, dossierIndexOf(corpus), known(corpus.entityById, id));
}

export function dossierIndexOf(corpus: Corpus): DossierIndex {
  const index = indexes.get(corpus) ?? buildDossierIndex(corpus);
  indexes.set(corpus, index);
  return index;
}

/** The mentions of each of an entity's pages; the first is the dossier's own. */
export function mentionPages({ mentions }: Pick<Dossier, 'mentions'>): ReturnType<typeof mentionPagesOf> {
  return mentionPagesOf(mentions, MENTIONS_A_PAGE);
}

/** The figures of each of an entity's pages; the first is the dossier's own. */
export function figurePages({ figures }: Pick<Dossier, 'figures'>): readonly (readonly StatedFigure[])[] {
  const pages = Math.max(1, Math.ceil(figures.length / FIGURES_A_PAGE));
  return Array.from({ length: pages }, (_, i) => figures.slice(i * FIGURES_A_PAGE, (i + 1) * FIGURES_A_PAGE));
}
