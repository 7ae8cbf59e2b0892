import { tasksOf } from '../corpus/tasks.ts';
import type { Dataset } from './dataset.ts';

/** Who is to do what by when; `reviewed` is false for what was read from the wording. */
export const tasksData: Dataset = {
  columns: [
    'speech',
    'title',
    'date',
    'block',
    'start',
    'end',
    'org',
    'organization',
    'text',
    'due',
    'status',
    'reviewed',
  ],
  rows: (corpus) =>
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
