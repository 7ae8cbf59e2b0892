import type { Corpus } from '../../corpus/corpus.ts';
import { hasGlossary } from '../../corpus/glossary.ts';
import { entityAddress, speechAddress } from '../../model/address.ts';
import { ENTITY_TYPES, type EntityType, entityTypes } from '../../model/entity-types.ts';
import type { ExportFile } from '../format.ts';
import { dataTwin } from './data.ts';
import { entityTwins } from './entity.ts';
import { chartsTwin, figuresTwin, targetsTwin, tasksTwin } from './ledgers.ts';
import { aboutTwin, entitiesTwin, glossaryTwin, homeTwin, speechesTwin } from './lists.ts';
import { sourceTwin } from './source.ts';
import { speechTwin } from './speech.ts';
import { TWIN_FILE, type Twin, type TwinWriter } from './twin.ts';

/** Pages that every archive has. */
const PAGES: Readonly<Record<string, (writer: TwinWriter) => string>> = {
  '': homeTwin,
  'speeches/': speechesTwin,
  'figures/': figuresTwin,
  'figures/targets/': targetsTwin,
  'tasks/': tasksTwin,
  'charts/': chartsTwin,
  'about/': aboutTwin,
  'exports/': dataTwin,
};

/** The twin of every page but those of the search, which have nothing of their own to read; of parts of lists as given. */
export function twinFiles(writer: TwinWriter, partsOf: (writer: TwinWriter) => Twin[]): ExportFile[] {
  const { corpus } = writer.source;
  const writeEntity = entityTwins(writer);
  const twins: Twin[] = [
    ...Object.entries(PAGES).map(([page, write]) => ({ page, write: () => write(writer) })),
    ...partsOf(writer),
    ...(!hasGlossary(corpus) ? [] : [{ page: 'glossary/', write: () => glossaryTwin(writer) }]),
    ...listedTypes(corpus).map((type) => ({ page: `${ENTITY_TYPES[type]}/`, write: () => entitiesTwin(type, writer) })),
    ...corpus.speeches.flatMap((speech) => [
      { page: speechAddress(speech.id), write: () => speechTwin(speech, writer) },
      ...(speech.meta.source === undefined
        ? []
        : [{ page: `${speechAddress(speech.id)}source/`, write: () => sourceTwin(speech, writer) }]),
    ]),
    ...corpus.entities.map((entity) => ({
      page: entityAddress(entity.type, entity.id),
      write: () => writeEntity(entity),
    })),
  ];
  return twins.map(({ page, write }) => ({ path: page + TWIN_FILE, mediaType: 'text/markdown', write }));
}

/** Types that have a page: those with entries, and organizations in any case. */
function listedTypes({ entities }: Pick<Corpus, 'entities'>): EntityType[] {
  const there = new Set(entities.map(({ type }) => type));
  return entityTypes.filter((type) => type === 'organization' || there.has(type));
}
