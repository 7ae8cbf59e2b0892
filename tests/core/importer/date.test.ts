import { expect, test } from 'vitest';
import { inferDate } from '../../../src/core/importer/date.ts';

const dateOf = (paragraphs: string[], more: { title?: string; fileName?: string; today?: string } = {}) =>
  inferDate({ title: '讲话', fileName: 'a.txt', ...more, paragraphs })?.date;

test.each([
  ['（2013年3月5日）', '2013-03-05'],
  ['二〇一三年三月十五日  张三', '2013-03-15'],
  ['时间：2013.3.5', '2013-03-05'],
  ['2013-03-05', '2013-03-05'],
  ['（2013年3月）', '2013-03'],
  ['今年是建党90周年，也是开局之年。', '2011'],
  ['今年是中国共产党成立九十周年。', '2011'],
  ['今年适逢新中国成立六十周年。', '2009'],
  ['今年是“十三五”规划的收官之年。', '2020'],
  ['以建军90周年为契机。', '2017'],
])('%s gives %s', (line, date) => expect(dateOf([line])).toBe(date));

test.each(['2013年，全县生产总值增长30%，各项事业全面进步，人民生活改善。', '去年是建设年。', '（2013年13月45日）'])(
  '%s gives no date',
  (line) => expect(dateOf([line])).toBeUndefined(),
);

test('takes a stated date before an inferred one, and the text before the file name', () => {
  expect(dateOf(['（2012年1月5日）', '今年是建党90周年。'])).toBe('2012-01-05');
  expect(dateOf(['今年是建党90周年。'], { fileName: '2014.txt' })).toBe('2011');
  expect(dateOf(['开会。'], { fileName: '讲话20140228.txt' })).toBe('2014-02-28');
  expect(dateOf(['开会。'], { fileName: '讲话20140230.txt', title: '在2013年会议上的讲话' })).toBe('2013');
});

test('proposes no date to come', () => {
  expect(dateOf(['喜迎建党100周年。'], { today: '2019-05-01' })).toBeUndefined();
});

test('says how it knows', () => {
  const note = inferDate({ title: '', fileName: 'a', paragraphs: ['今年是建党90周年。'] })?.note;
  expect(note).toBe('据文中“今年是建党90周年”推定（1921年＋90年）。');
});
