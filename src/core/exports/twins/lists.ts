import { entitiesOf, mentionsOf } from '../../corpus/corpus.ts';
import { glossaryOf, hasGlossary } from '../../corpus/glossary.ts';
import { partPath } from '../../corpus/list-parts.ts';
import { speechParts } from '../../corpus/speech-parts.ts';
import { beginningOf } from '../../corpus/summary.ts';
import { ENTITY_TYPES, type EntityType, entityTypes } from '../../model/entity-types.ts';
import type { Speech } from '../../model/speech.ts';
import { heading, link, list, page, paragraph, section, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** How many speeches and organizations the first page names. */
const LATEST = 20;

/** The first page: what the archive is, its newest speeches, and the way to every list. */
export function homeTwin(writer: TwinWriter): string {
  const { source, labels } = writer;
  const { site, corpus } = source;
  return page(
    heading(1, site.title),
    paragraph(site.description),
    section(labels.speeches, speechList(corpus.speeches.slice(0, LATEST), writer)),
    section(labels.types.organization, list(entitiesOf(corpus, 'organization').slice(0, LATEST).map(writer.toEntity))),
    section(labels.lists, listOfLists(writer)),
  );
}

/** The way to every list that there is, with the number of what stands in it. */
export function listOfLists({ source, labels, twinOf }: TwinWriter): string {
  const { corpus } = source;
  const figures = corpus.speeches.reduce((sum, speech) => sum + speech.figures.length, 0);
  const count = (written: string, number: number): string => `${written}${labels.separator}${number}`;
  return list([
    count(link(labels.speeches, twinOf('speeches/')), corpus.speeches.length),
    ...entityTypes.flatMap((type) => {
      const { length } = entitiesOf(corpus, type);
      return length === 0 ? [] : count(link(labels.types[type], twinOf(`${ENTITY_TYPES[type]}/`)), length);
    }),
    count(link(labels.figures, twinOf('figures/')), figures),
    link(labels.targets, twinOf('figures/targets/')),
    link(labels.tasks, twinOf('tasks/')),
    link(labels.charts, twinOf('charts/')),
    ...(!hasGlossary(corpus) ? [] : [link(labels.glossary, twinOf('glossary/'))]),
    link(labels.about, twinOf('about/')),
    link(labels.data, twinOf('exports/')),
  ]);
}

/** Every speech, by year, or the way to those of each year. */
export function speechesTwin(writer: TwinWriter): string {
  const parts = speechParts(writer.source.corpus);
  if (parts.length > 0) {
    const years = parts.flatMap((part) =>
      part.pages.map((rows, i) => {
        const path = partPath(part, i + 1);
        return `${link(path, writer.twinOf(`speeches/${path}`))}${writer.labels.separator}${rows.length}`;
      }),
    );
    return page(heading(1, writer.labels.speeches), list(years));
  }
  const byYear = Map.groupBy(writer.source.corpus.speeches, ({ meta }) => meta.date.slice(0, 4));
  return page(
    heading(1, writer.labels.speeches),
    ...[...byYear].map(([year, speeches]) => section(year, speechList(speeches, writer))),
  );
}

/** Entities that a list names: 40 bytes of gzip each. `data/entities.csv` has all. */
const MOST_NAMES = 3000;

/** The entities of a type, those named most often first. */
export function entitiesTwin(type: EntityType, { source, labels, toEntity, addressOf }: TwinWriter): string {
  const { corpus } = source;
  const entities = entitiesOf(corpus, type)
    .slice(0, MOST_NAMES)
    .map((entity) => `${toEntity(entity)} ×${mentionsOf(corpus, entity.id).length}`);
  return page(heading(1, labels.types[type]), addressOf(`${ENTITY_TYPES[type]}/`), list(entities));
}

/** Entries of the glossary that its twin has: 100 bytes of gzip each. */
const MOST_ENTRIES = 1000;

/** Terms and campaigns, each with its first sentence of explanation and where it was said first. */
export function glossaryTwin({ source, labels, toEntity, toSpeech }: TwinWriter): string {
  const entries = glossaryOf(source.corpus)
    .slice(0, MOST_ENTRIES)
    .map(({ entity, said }) => {
      const first = said === undefined ? '' : ` (${toSpeech(said.first.speech)} ${said.first.speech.meta.date})`;
      return `${toEntity(entity)}${first}${entity.profile.length === 0 ? '' : labels.separator + words(entity.profile[0] ?? '')}`;
    });
  return page(heading(1, labels.glossary), list(entries));
}

export function aboutTwin({ source: { site }, labels }: TwinWriter): string {
  return page(
    heading(1, `${labels.about} ${site.title}`),
    paragraph(site.description),
    ...site.about.map(paragraph),
    site.editor === undefined ? '' : paragraph(site.editor),
  );
}

export function speechList(speeches: readonly Speech[], { toSpeech, labels }: TwinWriter): string {
  return list(
    speeches.map((speech) => `${toSpeech(speech)} ${speech.meta.date}${labels.separator}${words(beginningOf(speech))}`),
  );
}
