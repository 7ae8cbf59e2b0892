import type { Corpus } from '../core/corpus/corpus.ts';
import { type GlossaryEntry, glossaryOf } from '../core/corpus/glossary.ts';
import type { ListPart } from '../core/corpus/list-parts.ts';
import { once } from '../core/corpus/once.ts';
import { pagesOf } from '../core/corpus/pages-of.ts';
import { ENTITY_TYPES, type EntityType } from '../core/model/entity-types.ts';
import { entitiesByInitial } from './directory.ts';

/** An entry takes 250 bytes of gzip with its sentence and the steps of its status. */
const ENTRIES = { rows: 300, characters: 40_000 };

/** Entries of a type in the order of a dictionary. */
export interface GlossaryPart extends ListPart<GlossaryEntry> {
  readonly type: EntityType;
}

/** The glossary by type. */
export const glossaryByType = once((corpus: Corpus): readonly GlossaryPart[] => {
  const entries = glossaryOf(corpus);
  const byId = new Map(entries.map((entry) => [entry.entity.id, entry]));
  return [...Map.groupBy(entries, ({ entity }) => entity.type)].map(([type, ofType]) => {
    const initials = entitiesByInitial(
      corpus,
      ofType.map(({ entity }) => entity),
    );
    const rows = initials.flatMap(({ entries }) => entries.flatMap(({ id }) => byId.get(id) ?? []));
    return { type, path: `${ENTITY_TYPES[type]}/`, pages: pagesOf(rows.map(alone), ENTRIES) };
  });
});

/** Its parts, where one page would hold too many entries. */
export function glossaryParts(corpus: Corpus): readonly GlossaryPart[] {
  const byType = glossaryByType(corpus);
  const rows = byType.flatMap(({ pages }) => pages.flat());
  return pagesOf(rows.map(alone), ENTRIES).length === 1 ? [] : byType;
}

function alone(entry: GlossaryEntry) {
  const { said } = entry;
  return { rows: [entry], characters: said === undefined ? 0 : said.first.before.length + said.first.after.length };
}
