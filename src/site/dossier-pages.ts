import { mentionsOf } from '../core/corpus/corpus.ts';
import { ENTITY_TYPES } from '../core/model/entity-types.ts';
import { archive } from './archive.ts';
import { dossierIndexOf, figurePages, mentionPages } from './dossiers.ts';
import { inEveryLocale } from './i18n/site-locales.ts';

/** `getStaticPaths` of the pages that go on with a list of a dossier, from the second: `…/<id>/mentions/2/`. */
export function furtherPages(list: 'mentions' | 'figures') {
  return async () => {
    const { corpus } = await archive();
    const { figuresByOrg } = dossierIndexOf(corpus);
    const pagesOf = (id: string): readonly unknown[] =>
      list === 'mentions'
        ? mentionPages({ mentions: mentionsOf(corpus, id) })
        : figurePages({ figures: figuresByOrg.get(id) ?? [] });
    const pages = corpus.entities.flatMap(({ type, id }) =>
      pagesOf(id)
        .slice(1)
        .map((_, i) => ({
          params: { type: ENTITY_TYPES[type], id, page: String(i + 2) },
          props: { id, page: i + 2 },
        })),
    );
    return inEveryLocale(pages);
  };
}
