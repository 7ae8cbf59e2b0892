import { sentenceOfFigure } from '../../corpus/ledger.ts';
import { statedFigures } from '../../corpus/stated-figures.ts';
import { plainQuantity } from '../../text/quantity/plain-quantity.ts';
import { column, DATE_PATTERN } from './column.ts';
import { type Dataset, refersTo } from './dataset.ts';
import {
  approximate,
  indicator,
  kind,
  op,
  org,
  per,
  period,
  plain,
  sentence,
  statementOf,
  unit,
  value,
} from './figure-columns.ts';
import { anchor, block, end, speech, start, text } from './place-columns.ts';

export const speechTitle = column(
  'string',
  'title',
  ['讲话标题', '所在讲话的标题。'],
  ['Title of the speech', 'Title of the speech it stands in.'],
  { required: true },
);
export const speechDate = column(
  'string',
  'date',
  ['讲话日期', '所在讲话的 ISO 8601 日期，只写到所知的精度。'],
  ['Date of the speech', 'ISO 8601 date of the speech it stands in, as exact as is known.'],
  { required: true, pattern: DATE_PATTERN },
);

/** A row for each stated quantity, in the order of the texts. */
export const figures: Dataset = {
  title: { zh: '数字', en: 'Figures' },
  description: {
    zh: '讲话中说到的每个数量一行，新的讲话在前，同一篇按行文顺序。',
    en: 'A row for each quantity that a speech states, newest speech first, in the order of the text.',
  },
  columns: [
    ...[speech, anchor, text, value, unit, op, approximate, per, kind, indicator, org, period],
    ...[block, start, end, speechTitle, speechDate, plain, sentence],
  ],
  primaryKey: ['speech', 'anchor'],
  foreignKeys: [
    refersTo('speech', 'speeches', 'id'),
    refersTo('org', 'entities', 'id'),
    refersTo('indicator', 'indicators', 'id'),
  ],
  rows: ({ corpus }) =>
    statedFigures(corpus).map(({ speech, figure }) => ({
      speech: speech.id,
      anchor: figure.anchor,
      text: figure.text,
      ...statementOf(figure),
      block: figure.block,
      start: figure.start,
      end: figure.end,
      title: speech.meta.title,
      date: speech.meta.date,
      plain: plainQuantity(figure),
      sentence: sentenceOfFigure({ speech, figure }),
    })),
};
