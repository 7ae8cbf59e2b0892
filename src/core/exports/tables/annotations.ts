import { type Block, blocksOf } from '../../corpus/corpus.ts';
import { doubleOf } from '../../corpus/targets.ts';
import { yearOf } from '../../model/date.ts';
import { entityTypes } from '../../model/entity-types.ts';
import type { Figure } from '../../model/figure.ts';
import type { Mention, Span, Speech } from '../../model/speech.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Table } from '../csv.ts';
import { indicatorOf } from '../indicator-of.ts';
import { type Column, column } from './column.ts';
import { type Dataset, refersTo, type TableSource } from './dataset.ts';
import {
  approximate,
  indicator,
  kind,
  op,
  org,
  per,
  period,
  sentence,
  statementOf,
  unit,
  value,
} from './figure-columns.ts';
import { speechDate, speechTitle } from './figures.ts';
import { mentionRef, mentionType } from './mentions.ts';
import { anchor, block, end, speech, start, text } from './place-columns.ts';

/** Mentions and figures together, each with what its speech, entity, body and indicator are called. */
export const annotations: Omit<Dataset, 'rows'> = {
  title: { zh: '提及与数字', en: 'Mentions and figures' },
  description: {
    zh: '全部提及和数字合为一表，连同所在讲话、条目和指标的名称；annotation 栏说明是哪一种。',
    en: 'All mentions and figures in one table, with the names of speech, entity and indicator; annotation says which.',
  },
  columns: [
    column('string', 'annotation', ['哪一种', '提及 mention 或数字 figure。'], ['Annotation', 'mention or figure.'], {
      required: true,
      enum: ['mention', 'figure'],
    }),
    ...[speech, speechTitle, speechDate],
    column('integer', 'year', ['年份', '讲话的年份。'], ['Year', 'Year of the speech.'], { required: true }),
    column(
      'string',
      'speaker',
      ['讲话人', '讲话人的姓名，或职务等文字。'],
      ['Speaker', 'Name of the speaker, or a role in words.'],
    ),
    ...[anchor, block, start, end, text, sentence],
    ofSome(mentionType),
    mentionRef,
    column('string', 'name', ['名称', '所指条目的名称。'], ['Name', 'Name of the entity that is meant.']),
    column(
      'string',
      'entityType',
      ['条目类型', '所指条目的类型。'],
      ['Type of the entity', 'What is meant: organization, person …'],
      {
        enum: entityTypes,
      },
    ),
    column(
      'string',
      'entityKind',
      ['条目种类', '所指条目的种类。'],
      ['Kind of the entity', 'What the entity is within its type.'],
    ),
    value,
    column(
      'number',
      'number',
      ['数', '数值为单个数时的双精度浮点数，可供计算；比例和区间为空。'],
      ['Number', 'The value as a double to reckon with, where it is a single number; empty for ratios and ranges.'],
    ),
    ...[unit, op, ofSome(approximate), per, kind, indicator],
    column('string', 'indicatorName', ['指标名称', '指标的名称。'], ['Name of the indicator', 'What is measured.']),
    org,
    column(
      'string',
      'orgName',
      ['组织名称', '所属组织的名称。'],
      ['Name of the body', 'Name of the body it belongs to.'],
    ),
    period,
  ],
  primaryKey: ['speech', 'anchor'],
  foreignKeys: [
    refersTo('speech', 'speeches', 'id'),
    refersTo('ref', 'entities', 'id'),
    refersTo('org', 'entities', 'id'),
    refersTo('indicator', 'indicators', 'id'),
  ],
};

/** Rows of a speech: its mentions, then its figures, each in the order of the text. */
export function annotationsOf(of: Speech, { corpus, indicators }: TableSource): Table {
  const blocks = blocksOf(of);
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : corpus.entityById.get(id)?.name);
  const { title, date, speaker } = of.meta;
  const shared = { speech: of.id, title, date, year: yearOf(date), speaker: nameOf(speaker) ?? speaker };
  return [
    ...of.mentions.map((mention) => {
      const entity = mention.ref === undefined ? undefined : corpus.entityById.get(mention.ref);
      return {
        annotation: 'mention',
        ...shared,
        ...placeOf(mention, blocks),
        type: mention.type,
        ref: mention.ref,
        name: entity?.name,
        entityType: entity?.type,
        entityKind: entity?.kind,
        org: mention.org,
        orgName: nameOf(mention.org),
      };
    }),
    ...of.figures.map((figure) => ({
      annotation: 'figure',
      ...shared,
      ...placeOf(figure, blocks),
      ...statementOf(figure),
      number: doubleOf(figure),
      indicatorName: indicatorOf(indicators, figure.indicator)?.name,
      orgName: nameOf(figure.org),
    })),
  ];
}

type Placed = Span & Pick<Mention | Figure, 'anchor' | 'block' | 'text'>;

function placeOf({ anchor, block, start, end, text }: Placed, blocks: ReadonlyMap<string, Block>) {
  const around = blocks.get(block)?.text ?? text;
  const sentence = sentenceAround(around, start, end);
  return { anchor, block, start, end, text, sentence: around.slice(sentence.start, sentence.end) };
}

/** A column of one of both kinds, empty for the other. */
function ofSome(of: Column): Column {
  const { required: _, ...constraints } = of.constraints ?? {};
  return { ...of, constraints };
}
