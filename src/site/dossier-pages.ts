import { ENTITY_TYPES } from '../core/model/entity-types.ts';
import { archive } from './archive.ts';
import { dossier, figurePages, mentionPages } from './dossiers.ts';
import { inEveryLocale } from './i18n/locales.ts';

const LISTS = { mentions: mentionPages, figures: figurePages };

/** `getStaticPaths` of the pages that go on with a list of a dossier, from the second: `…/<id>/mentions/2/`. */
export function furtherPages(list: keyof typeof LISTS) {
  return async () => {
    const { corpus } = await archive();
    const pages = await Promise.all(
      corpus.entities.map(async ({ type, id }) =>
        LISTS[list](await dossier(id))
          .slice(1)
          .map((_, i) => ({
            params: { type: ENTITY_TYPES[type], id, page: String(i + 2) },
            props: { id, page: i + 2 },
          })),
      ),
    );
    return inEveryLocale(pages.flat());
  };
}
