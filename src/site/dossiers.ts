import type { Corpus } from '../core/corpus/corpus.ts';
import { buildDossierIndex, type Dossier, type DossierIndex, dossierOf } from '../core/corpus/dossier.ts';
import { mentionPagesOf } from '../core/corpus/mention-pages.ts';
import { once } from '../core/corpus/once.ts';
import type { StatedFigure } from '../core/corpus/stated-figures.ts';
import type { Speech } from '../core/model/speech.ts';
import { archive, known } from './archive.ts';
import { isBundled } from './export-files.ts';

/** What one page shows of many, so that the page of a body that a thousand speeches name is as light as any. */
const MENTIONS_A_PAGE = { rows: 100, characters: 12_000 };
const FIGURES_A_PAGE = 40;
/** Where files are to be few, pages are four times as long: 80 KB of gzip at most, a quarter of the files. */
const FEWER = 4;

/** One for each corpus, which is built once for each language. */
const indexes = new WeakMap<Corpus, DossierIndex>();

/** The dossier asked for last of each corpus: the pages of an entity follow each other, and may be hundreds. */
const latest = new WeakMap<Corpus, Dossier>();

/** What an entity's pages show in a language, by `Astro.currentLocale`. Throws for an id that is no entity's. */
export async function dossier(id: string, locale?: string): Promise<Dossier> {
  const { corpus } = await archive(locale);
  const last = latest.get(corpus);
  if (last?.entity.id === id) return last;
  const fresh = dossierOf(corpus, dossierIndexOf(corpus), known(corpus.entityById, id));
  latest.set(corpus, fresh);
  return fresh;
}

export function dossierIndexOf(corpus: Corpus): DossierIndex {
  const index = indexes.get(corpus) ?? buildDossierIndex(corpus);
  indexes.set(corpus, index);
  return index;
}

/** The mentions of each of an entity's pages; the first is the dossier's own. */
export const mentionPages = once(({ mentions }: Pick<Dossier, 'mentions'>) =>
  mentionPagesOf(mentions, MENTIONS_A_PAGE),
);

/** How often each speech names the entity of a dossier. */
export const mentionCounts = once(({ mentions }: Pick<Dossier, 'mentions'>): ReadonlyMap<Speech, number> => {
  const counts = new Map<Speech, number>();
  for (const { speech } of mentions) counts.set(speech, (counts.get(speech) ?? 0) + 1);
  return counts;
});

/** The figures of each of an entity's pages; the first is the dossier's own. */
export const figurePages = once(({ figures }: Pick<Dossier, 'figures'>): readonly (readonly StatedFigure[])[] => {
  const most = FIGURES_A_PAGE * (isBundled() ? FEWER : 1);
  const pages = Math.max(1, Math.ceil(figures.length / most));
  return Array.from({ length: pages }, (_, i) => figures.slice(i * most, (i + 1) * most));
});
