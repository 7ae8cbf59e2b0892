import { expect, test } from 'vitest';
import type { CitedWork, CslName } from '../../../src/core/exports/citation/cited-work.ts';
import { citationWriter } from '../../../src/core/exports/citation/write-alike.ts';
import { writeCitations } from '../../../src/core/exports/citation/write-citations.ts';

const speech = (id: string, title: string, author: CslName, ...date: number[]): CitedWork => ({
  id,
  'citation-key': id,
  type: 'webpage',
  genre: '讲话',
  title,
  author: [author],
  issued: { 'date-parts': [date] },
  'container-title': '讲话档案',
  language: 'zh-Hans',
});

test('writes a work as it would be written by itself, after others that are like it', () => {
  const write = citationWriter();
  const works: readonly CitedWork[] = [
    speech('a', '在会上的讲话', { literal: '王小明' }, 2011, 3, 5),
    speech('b-2', '在全旗工作会议上的讲话', { literal: '李' }, 2012, 3, 5),
    speech('c', '在会上的讲话', { literal: '王小明' }, 2013, 3, 15),
    speech('c-2', '在会上的讲话', { literal: '王小明' }, 1977, 3, 31),
    speech('c-3', '在会上的讲话', { literal: '王小明' }, 2013, 12, 10),
    { ...speech('c-4', '在会上的讲话', { literal: '王小明' }), issued: { 'date-parts': [[2011]], circa: true } },
    {
      ...speech('c-5', '在会上的讲话', { literal: '王小明' }),
      issued: { 'date-parts': [[1999, 12, 24]], circa: true },
    },
    speech('d', '在会上的讲话', { literal: '旗委' }, 1998, 3),
    speech('e', '讲话', { literal: '王小明' }, 2011),
    speech('e-2', '2011年77号讲话9', { literal: '王小明12' }, 2011, 10, 12),
    speech('e-3', '2', { literal: '12' }, 2011, 10, 12),
    speech('f', '龘龘題龘龘', { literal: '王小明' }, 2011, 3, 5),
    speech('g', '谈“$&”：<b>{x}</b>', { literal: '王小明' }, 2011, 3, 5),
    speech('h', '在会上的讲话', { family: 'Wang', given: 'Xiaoming' }, 2011, 3, 5),
    speech('i', '8765年的讲话', { literal: 'Office of 8765' }, 8765, 8, 7),
    speech('2011', '在会上的讲话', { literal: '王小明' }, 2011, 3, 5),
  ];
  for (const work of works) expect(JSON.stringify(write(work))).toBe(JSON.stringify(writeCitations(work)));
});

test('keeps what is no stand-in of works that have two authors, none, or no date', () => {
  const write = citationWriter();
  const { author, issued, ...bare } = speech('a', '在会上的讲话', { literal: '王小明' }, 2011, 3, 5);
  const two = { ...bare, ...(issued && { issued }), author: [...(author ?? []), ...(author ?? [])] };
  for (const work of [two, bare, { ...bare, author: author ?? [] }]) expect(write(work)).toEqual(writeCitations(work));
});
