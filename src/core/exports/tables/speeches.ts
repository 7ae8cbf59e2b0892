import { column, DATE_PATTERN } from './column.ts';
import { type Dataset, refersTo } from './dataset.ts';

/** A row for each speech, newest first. */
export const speeches: Dataset = {
  title: { zh: '讲话', en: 'Speeches' },
  description: { zh: '每篇讲话一行，新的在前。', en: 'A row for each speech, newest first.' },
  columns: [
    column('string', 'id', ['编号', '永久不变，也是网址的一部分。'], ['Id', 'Permanent, and part of its address.'], {
      required: true,
      unique: true,
    }),
    column('string', 'title', ['标题', '讲话的标题。'], ['Title', 'Title of the speech.'], { required: true }),
    column(
      'string',
      'date',
      ['日期', 'ISO 8601 日期，只写到所知的精度：2011、2011-03 或 2011-03-05。'],
      ['Date', 'An ISO 8601 date as exact as is known: 2011, 2011-03 or 2011-03-05.'],
      { required: true, pattern: DATE_PATTERN },
    ),
    column(
      'string',
      'dateNote',
      ['日期说明', '日期为推断时的依据。'],
      ['Note on the date', 'How the date is known, where it was inferred.'],
    ),
    column('string', 'language', ['语言', 'BCP 47 语言标签。'], ['Language', 'A BCP 47 language tag.'], {
      required: true,
    }),
    column(
      'string',
      'speaker',
      ['讲话人', '人物的编号；不知其人时为职务等文字。'],
      ['Speaker', 'Id of a person, or a role in words where the person is unknown.'],
    ),
    column('string', 'occasion', ['场合', '会议或活动的编号。'], ['Occasion', 'Id of an event.']),
    column('string', 'place', ['地点', '地点的编号。'], ['Place', 'Id of a place.']),
    column(
      'string',
      'status',
      ['状态', '标注是否已由编者审阅：draft 未审，reviewed 已审。'],
      ['Status', 'Whether its annotations were reviewed by an editor: draft or reviewed.'],
      { required: true, enum: ['draft', 'reviewed'] },
    ),
    column(
      'integer',
      'paragraphs',
      ['段数', '段落数，不计小标题。'],
      ['Paragraphs', 'Number of paragraphs, headings not counted.'],
      { required: true, minimum: 0 },
    ),
    column(
      'integer',
      'characters',
      ['长度', '各段文字的长度，以 UTF-16 码元计，不计小标题。'],
      ['Length', 'Length of its paragraphs in UTF-16 code units, headings not counted.'],
      { required: true, minimum: 0 },
    ),
    column(
      'integer',
      'utterances',
      ['发言数', '几个人轮流说话时，一人一次接连所说算一次发言；没有标明的为一次。'],
      ['Utterances', 'Number of turns of those who speak; one where the text does not say who does.'],
      { required: true, minimum: 0 },
    ),
    column(
      'integer',
      'incidents',
      ['会场情况数', '标出的掌声、笑声等的次数。'],
      ['Incidents', 'Number of notes of applause, laughter and whatever else was not said.'],
      { required: true, minimum: 0 },
    ),
  ],
  primaryKey: ['id'],
  foreignKeys: [refersTo('occasion', 'entities', 'id'), refersTo('place', 'entities', 'id')],
  rows: ({ corpus }) =>
    corpus.speeches.map(({ id, meta, paragraphs, utterances, incidents }) => ({
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
      utterances: utterances.length,
      incidents: incidents.length,
    })),
};
