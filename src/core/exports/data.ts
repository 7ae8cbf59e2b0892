import type { Corpus } from '../corpus/corpus.ts';
import { ledgerOf, wholeSentence } from '../corpus/ledger.ts';
import { plainQuantity } from '../text/quantity/plain-quantity.ts';
import { tableToCsv } from './csv.ts';
import type { Dataset } from './dataset.ts';
import type { ExportFile, ExportFormat } from './format.ts';
import { targetsData } from './targets-data.ts';
import { tasksData } from './tasks-data.ts';
import { tableToXlsx } from './xlsx.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
      'title',
      'date',
      'plain',
      'sentence',
    ],
    rows: (corpus) =>
      ledgerOf(corpus).map(({ speech, figure, sentence }) => ({
        speech: speech.id,
        anchor: figure.anchor,
        text: figure.text,
        value: figure.value,
        unit: figure.unit,
        op: figure.op,
        approximate: figure.approximate,
        per: figure.per,
        kind: figure.kind,
        indicator: figure.indicator,
        org: figure.org,
        period: figure.period,
        block: figure.block,
        start: figure.start,
        end: figure.end,
        title: speech.meta.title,
        date: speech.meta.date,
        plain: plainQuantity(figure),
        sentence: wholeSentence(sentence),
      })),
  },
  targets: targetsData,
  tasks: tasksData,
};

/** The data files, and the tasks as a workbook for those who keep their own columns beside them. */
export const tableFiles: ExportFormat['files'] = ({ corpus }) => [
  ...Object.entries(datasets).flatMap(([name, dataset]) => [
    file(`${name}.json`, 'application/json', () => writeDataset(dataset, corpus, 'json')),
    file(`${name}.csv`, 'text/csv', () => writeDataset(dataset, corpus, 'csv')),
  ]),
  file('tasks.xlsx', XLSX, () => tableToXlsx(tasksData.columns, tasksData.rows(corpus), 'tasks')),
];

function file(name: string, mediaType: string, write: ExportFile['write']): ExportFile {
  return { path: `data/${name}`, mediaType, write };
}

/** A data file as text; the format is the ending of its name. */
export function writeDataset({ columns, rows }: Dataset, corpus: Corpus, format: 'json' | 'csv'): string {
  const table = rows(corpus);
  return format === 'csv' ? tableToCsv(columns, table) : `${JSON.stringify(table, null, 1)}\n`;
}
