import { tasksOf } from '../../corpus/tasks.ts';
import { column, DATE_PATTERN } from './column.ts';
import { type Dataset, refersTo } from './dataset.ts';
import { speechDate, speechTitle } from './figures.ts';
import { block, end, speech, start, text } from './place-columns.ts';

/** Who is to do what by when; `reviewed` is false for what was read from the wording. */
export const tasks: Dataset = {
  title: { zh: '任务', en: 'Tasks' },
  description: {
    zh: '要求谁做什么、何时做完，每项一行；有的由编者标注，有的由措辞读出而未经审阅。',
    en: 'Who is to do what by when; some marked by an editor, some read from the wording and not reviewed.',
  },
  columns: [
    ...[speech, speechTitle, speechDate, block, start, end],
    column(
      'string',
      'org',
      ['组织', '要做这件事的组织、职务或人物的编号。'],
      ['Who', 'Id of the body, office or person that is to do it.'],
    ),
    column('string', 'organization', ['组织名称', '该条目的名称。'], ['Name', 'Name of that entity.']),
    text,
    column('string', 'due', ['期限', '应完成的 ISO 8601 日期。'], ['Due', 'ISO 8601 date by which it is to be done.'], {
      pattern: DATE_PATTERN,
    }),
    column(
      'string',
      'status',
      ['状态', '待办 open、已办 done 或不再办 dropped；没有标明则为空。'],
      ['Status', 'open, done or dropped; empty where nobody said.'],
      { enum: ['open', 'done', 'dropped'] },
    ),
    column(
      'boolean',
      'reviewed',
      ['已审阅', '由编者标注为 true，由措辞读出为 false。'],
      ['Reviewed', 'Whether an editor marked it; else it was read from the wording.'],
      { required: true },
    ),
  ],
  foreignKeys: [refersTo('speech', 'speeches', 'id'), refersTo('org', 'entities', 'id')],
  rows: ({ corpus }) =>
    tasksOf(corpus).map(({ speech, block, start, end, org, text, due, status, reviewed }) => ({
      speech: speech.id,
      title: speech.meta.title,
      date: speech.meta.date,
      block,
      start,
      end,
      org,
      organization: org === undefined ? undefined : corpus.entityById.get(org)?.name,
      text,
      due,
      status,
      reviewed,
    })),
};
