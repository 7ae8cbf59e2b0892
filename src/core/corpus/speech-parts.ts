import type { Speech } from '../model/speech.ts';
import type { Corpus } from './corpus.ts';
import { type ListPart, partsByYear } from './list-parts.ts';
import { once } from './once.ts';
import type { PageBound } from './pages-of.ts';
import { beginningOf } from './summary.ts';

/** What a list of speeches holds on one page: 185 bytes of gzip each, with the beginning of the text. */
const SPEECHES: PageBound = { rows: 500, characters: 50_000 };

/** The list of speeches by year; none where it is one page. */
export const speechParts = once((corpus: Pick<Corpus, 'speeches'>): readonly ListPart<Speech>[] =>
  partsByYear(
    corpus.speeches,
    {
      dateOf: ({ meta }) => meta.date,
      charactersOf: (speech) => speech.meta.title.length + beginningOf(speech).length,
    },
    SPEECHES,
  ),
);
