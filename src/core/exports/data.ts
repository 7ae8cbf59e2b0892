import type { Corpus } from '../corpus/corpus.ts';
import { type Table, tableToCsv } from './csv.ts';

/** A table of the whole archive: what it is called, its columns in order, its rows. */
interface Dataset {
  readonly columns: readonly string[];
  readonly rows: (corpus: Corpus) => Table;
}

/** Data files of an archive, `/data/<name>.json` and `.csv`. Values are as in the model; lists are joined by blanks. */
export const datasets: Readonly<Record<string, Dataset>> = {
  speeches: {
    columns: [
      'id',
      'title',
      'date',
      'dateNote',
      'language',
      'speaker',
      'occasion',
      'place',
      'status',
      'paragraphs',
      'characters',
    ],
    rows: ({ speeches }) =>
      speeches.map(({ id, meta, paragraphs }) => ({
        id,
        title: meta.title,
        date: meta.date,
        dateNote: meta.dateNote,
        language: meta.language,
        speaker: meta.speaker,
        occasion: meta.occasion,
        place: meta.place,
        status: meta.status,
        paragraphs: paragraphs.length,
        characters: paragraphs.reduce((sum, { text }) => sum + text.length, 0),
      })),
  },
  entities: {
    columns: ['id', 'type', 'kind', 'name', 'fullName', 'aliases', 'level', 'parent', 'inferred', 'mentions'],
    rows: ({ entities, mentionsByEntity }) =>
      entities.map((entity) => ({
        id: entity.id,
        type: entity.type,
        kind: entity.kind,
        name: entity.name,
        fullName: entity.fullName,
        aliases: entity.aliases.map(({ name }) => name).join(' '),
        level: entity.level,
        parent: entity.parent,
        inferred: entity.inferred.join(' '),
        mentions: mentionsByEntity.get(entity.id)?.length ?? 0,
      })),
  },
  mentions: {
    columns: ['speech', 'anchor', 'type', 'ref', 'text', 'block', 'start', 'end'],
    rows: ({ speeches }) =>
      speeches.flatMap(({ id, mentions }) =>
        mentions.map(({ anchor, type, ref, text, block, start, end }) => ({
          speech: id,
          anchor,
          type,
          ref,
          text,
          block,
          start,
          end,
        })),
      ),
  },
  figures: {
    columns: [
      'speech',
      'anchor',
      'text',
      'value',
      'unit',
      'op',
      'approximate',
      'per',
      'kind',
      'indicator',
      'org',
      'period',
      'block',
      'start',
      'end',
    ],
    rows: ({ speeches }) =>
      speeches.flatMap(({ id, figures }) =>
        figures.map(
          ({ anchor, text, value, unit, op, approximate, per, kind, indicator, org, period, block, start, end }) => ({
            speech: id,
            anchor,
            text,
            value,
            unit,
            op,
            approximate,
            per,
            kind,
            indicator,
            org,
            period,
            block,
            start,
            end,
          }),
        ),
      ),
  },
};

/** A data file as text; the format is the ending of its name. */
export function writeDataset({ columns, rows }: Dataset, corpus: Corpus, format: 'json' | 'csv'): string {
  const table = rows(corpus);
  return format === 'csv' ? tableToCsv(columns, table) : `${JSON.stringify(table, null, 1)}\n`;
}
