import type { Corpus } from '../../corpus/corpus.ts';
import { oldestFirst } from '../../corpus/oldest-first.ts';
import { yearOf } from '../../model/date.ts';
import type { Entity } from '../../model/entity.ts';
import type { Speech } from '../../model/speech.ts';
import { byCodePoint } from '../../text/order.ts';
import type { ExportSource } from '../format.ts';
import { labelsFor, type ReadingLabels } from '../reading/labels.ts';

/** What an EPUB is made of: one speech, those of a year, or all. */
export interface Book {
  /** From the archive's root: `books/2011.epub`. */
  readonly path: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly labels: ReadingLabels;
  /** Oldest first. */
  readonly speeches: readonly Speech[];
  /** Organizations that the book names, by id; each with the speeches that do, and the anchors where. */
  readonly organizations: readonly IndexedOrganization[];
}

export interface IndexedOrganization {
  readonly entity: Entity;
  readonly places: readonly { readonly speech: Speech; readonly anchors: readonly string[] }[];
}

export function bookOfSpeech(speech: Speech, { corpus }: ExportSource): Book {
  const { language, title } = speech.meta;
  return bookOf(corpus, `speeches/${speech.id}.epub`, title, language, [speech]);
}

/** Years that have speeches, the oldest first. */
export function bookYears({ speeches }: Corpus): number[] {
  return [...new Set(speeches.map(({ meta }) => yearOf(meta.date)))].sort((a, b) => a - b);
}

export function bookOfYear(year: number, { corpus, site }: ExportSource): Book {
  const speeches = corpus.speeches.filter(({ meta }) => yearOf(meta.date) === year);
  const title = `${site.title}${labelsFor(site.language).joint}${labelsFor(site.language).ofYear(year)}`;
  return bookOf(corpus, yearPath(year), title, site.language, speeches);
}

export function yearPath(year: number): string {
  return `books/${String(year).padStart(4, '0')}.epub`;
}

export const ARCHIVE_PATH = 'books/archive.epub';

export function bookOfAll({ corpus, site }: ExportSource): Book {
  const { all, joint } = labelsFor(site.language);
  return bookOf(corpus, ARCHIVE_PATH, `${site.title}${joint}${all}`, site.language, corpus.speeches);
}

function bookOf(corpus: Corpus, path: string, title: string, language: string, speeches: readonly Speech[]): Book {
  const sorted = [...speeches].sort(oldestFirst);
  return {
    path,
    title,
    language,
    labels: labelsFor(language),
    speeches: sorted,
    organizations: indexOf(corpus, sorted),
  };
}

/** Each paragraph, heading or title that names an organization stands in the index once, however often it does. */
function indexOf(corpus: Corpus, speeches: readonly Speech[]): IndexedOrganization[] {
  const places = new Map<Entity, Map<Speech, Set<string>>>();
  for (const speech of speeches)
    for (const { ref, block } of speech.mentions) {
      const entity = ref === undefined ? undefined : corpus.entityById.get(ref);
      if (entity?.type !== 'organization') continue;
      const ofEntity = places.get(entity) ?? new Map<Speech, Set<string>>();
      places.set(entity, ofEntity);
      ofEntity.set(speech, (ofEntity.get(speech) ?? new Set()).add(block));
    }
  return [...places]
    .sort(([a], [b]) => byCodePoint(a.id, b.id))
    .map(([entity, of]) => ({
      entity,
      places: [...of].map(([speech, anchors]) => ({ speech, anchors: [...anchors] })),
    }));
}
