import { FIGURE_KINDS, FIGURE_OPERATORS, type Figure } from '../../model/figure.ts';
import { column, PERIOD_PATTERN } from './column.ts';

/** Columns that say what a figure states; the tables of figures and of targets have them. */
export const value = column(
  'string',
  'value',
  ['数值', '以基本单位计的十进制数，一字不差；比例照写（13:59:28），区间为两个数（20-30）。'],
  ['Value', 'In base units, as an exact decimal; a ratio is its text (13:59:28), a range two values (20-30).'],
);
export const unit = column(
  'string',
  'unit',
  ['单位', '文中的基本单位，如元、人次；没有写明则为空。'],
  ['Unit', 'Base unit as the text writes it; empty where it gives none.'],
);
export const op = column(
  'string',
  'op',
  ['界限', '所述的数是实数的下限、上限还是约数。'],
  ['Bound', 'How the stated number bounds the real one; ~ is about.'],
  { enum: FIGURE_OPERATORS },
);
export const approximate = column(
  'boolean',
  'approximate',
  ['约数', '文中是否只说大约。'],
  ['Approximate', 'Whether the text says so only roughly.'],
  { required: true },
);
export const per = column(
  'string',
  'per',
  ['每', '按什么计：户、年等。'],
  ['Per', 'What the amount is counted for: a household, a year.'],
);
export const kind = column(
  'string',
  'kind',
  ['性质', '成果 result、目标 target、比较 comparison 或计数 count；没有标明则为空。'],
  ['Kind', 'result, target, comparison or count; empty where nobody said.'],
  { enum: FIGURE_KINDS },
);
export const indicator = column(
  'string',
  'indicator',
  ['指标', '所衡量事项的编号。'],
  ['Indicator', 'Id of what it measures.'],
);
export const org = column(
  'string',
  'org',
  ['组织', '所属组织的编号。'],
  ['Organization', 'Id of the body it belongs to.'],
);
export const period = column(
  'string',
  'period',
  ['时期', 'ISO 8601 日期，或以斜线相隔的起止两个日期。'],
  ['Period', 'An ISO 8601 date, or two with a slash between.'],
  { pattern: PERIOD_PATTERN },
);
export const plain = column(
  'string',
  'plain',
  ['读法', '写成普通数字的数量：≥ 800,000,000 元。'],
  ['In plain digits', 'The quantity in plain digits: ≥ 800,000,000 元.'],
);
export const sentence = column(
  'string',
  'sentence',
  ['句子', '所在的整句。'],
  ['Sentence', 'The whole sentence it stands in.'],
);

/** Cells of these columns. */
export function statementOf({ value, unit, op, approximate, per, kind, indicator, org, period }: Figure) {
  return { value, unit, op, approximate, per, kind, indicator, org, period };
}
