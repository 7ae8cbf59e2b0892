import { column } from './column.ts';

/** Columns that say where in a text something stands; several tables have them. */
export const speech = column(
  'string',
  'speech',
  ['讲话', '所在讲话的编号。'],
  ['Speech', 'Id of the speech it stands in.'],
  { required: true },
);
export const anchor = column(
  'string',
  'anchor',
  ['锚点', '在讲话页面上的锚点，接在网址 # 之后。'],
  ['Anchor', 'Its anchor on the page of the speech, behind the # of an address.'],
  { required: true },
);
export const block = column(
  'string',
  'block',
  ['所在段', '所在段落（p）或小标题（s）的锚点，标题为 title。'],
  ['Block', 'Anchor of the paragraph (p) or heading (s) it stands in; title for the title.'],
  { required: true },
);
export const start = column(
  'integer',
  'start',
  ['起点', '在该段文字中的起点，从零起，以 UTF-16 码元计。'],
  ['Start', 'Where it starts in the text of its block, from zero, in UTF-16 code units.'],
  { required: true, minimum: 0 },
);
export const end = column(
  'integer',
  'end',
  ['终点', '在该段文字中的终点（不含），以 UTF-16 码元计。'],
  ['End', 'Where it ends in the text of its block (exclusive), in UTF-16 code units.'],
  { required: true, minimum: 0 },
);
export const text = column(
  'string',
  'text',
  ['原文', '讲话中的原话。'],
  ['Text', 'The words as they stand in the speech.'],
);
