import type { Dossier } from '../corpus/dossier.ts';
import { once } from '../corpus/once.ts';
import type { StatedFigure } from '../corpus/stated-figures.ts';
import { sentenceAround } from '../text/sentences.ts';
import { type Table, tableToCsv } from './csv.ts';

const COLUMNS = ['speech', 'date', 'anchor', 'paragraph', 'text', 'sentence'] as const;

/** All that an archive knows of an entity as one JSON object; entities and speeches stand in it by their ids. */
export function dossierToJson(dossier: Dossier): string {
  const { type, id, profile, file: _, ...registered } = dossier.entity;
  const value = {
    id,
    type,
    ...registered,
    profile,
    ancestors: dossier.ancestors.map((entity) => entity.id),
    members: dossier.members.map((entity) => entity.id),
    years: dossier.years,
    speeches: dossier.speeches.map(({ as, speech }) => ({ as, speech: speech.id, date: speech.meta.date })),
    mentions: mentionTable(dossier),
    figures: dossier.figures.map(figureRow),
    together: dossier.together.map(({ entity, blocks }) => ({
      id: entity.id,
      type: entity.type,
      kind: entity.kind,
      name: entity.name,
      paragraphs: blocks,
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Every mention of an entity as CSV: speech, date, anchor, paragraph, words, and the sentence they stand in. */
export function dossierToCsv(dossier: Dossier): string {
  return tableToCsv(COLUMNS, mentionTable(dossier));
}

const mentionTable = once(
  ({ mentions }: Dossier): Table =>
    mentions.map(({ speech, mention, block }) => {
      const { start, end } = sentenceAround(block.text, mention.start, mention.end);
      return {
        speech: speech.id,
        date: speech.meta.date,
        anchor: mention.anchor,
        paragraph: block.anchor,
        text: mention.text,
        sentence: block.text.slice(start, end),
      };
    }),
);

function figureRow({ speech, figure }: StatedFigure): Table[number] {
  const { anchor, block, text, value, unit, op, approximate, per, kind, indicator, period } = figure;
  return {
    speech: speech.id,
    date: speech.meta.date,
    anchor,
    paragraph: block,
    text,
    value,
    unit,
    op,
    approximate,
    per,
    kind,
    indicator,
    period,
  };
}
