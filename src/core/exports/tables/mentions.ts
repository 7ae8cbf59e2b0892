import { column } from './column.ts';
import { type Dataset, refersTo } from './dataset.ts';
import { anchor, block, end, speech, start, text } from './place-columns.ts';

export const mentionType = column(
  'string',
  'type',
  ['标注', '标注的名称：org 组织、person 人物、place 地点、role 职务等。'],
  ['Type', 'Name of the annotation: org, person, place, role …'],
  { required: true },
);
export const mentionRef = column(
  'string',
  'ref',
  ['所指', '所指条目的编号；不知所指时为空。'],
  ['Reference', 'Id of the entity that is meant; empty where that is not known.'],
);

/** A row for each name of an entity in a speech, in the order of the texts. */
export const mentions: Dataset = {
  title: { zh: '提及', en: 'Mentions' },
  description: {
    zh: '讲话中每次提及组织、人物、地点等一行，新的讲话在前，同一篇按行文顺序。',
    en: 'A row for each name of an entity in a speech, newest speech first, in the order of the text.',
  },
  columns: [speech, anchor, mentionType, mentionRef, text, block, start, end],
  primaryKey: ['speech', 'anchor'],
  foreignKeys: [refersTo('speech', 'speeches', 'id'), refersTo('ref', 'entities', 'id')],
  rows: ({ corpus }) =>
    corpus.speeches.flatMap(({ id, mentions }) =>
      mentions.map(({ anchor, type, ref, text, block, start, end }) => ({
        ...{ speech: id, anchor, type, ref, text, block, start, end },
      })),
    ),
};
