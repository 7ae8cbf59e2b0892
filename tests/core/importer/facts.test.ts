import { expect, test } from 'vitest';
import { speechIdOf } from '../../../src/core/importer/identify.ts';
import { languageOf } from '../../../src/core/importer/language.ts';
import { recognizeSpeaker } from '../../../src/core/importer/speaker.ts';
import { wholeNumber } from '../../../src/core/text/numerals.ts';

test.each([
  ['2013年3月5日 张三', '张三'],
  ['县委书记  张建国', '县委书记 张建国'],
  ['张  三', '张三'],
  ['讲话人：市长李四', '市长李四'],
  ['（2013年3月5日，北京）', undefined],
  ['（根据录音整理）', undefined],
  ['高力板镇', undefined],
])('the line %s names %s', (line, speaker) => expect(recognizeSpeaker([line])).toBe(speaker));

test.each([
  ['quanqi-huiyi.txt', '2011-quanqi-huiyi'],
  ['全旗会议 讲话.docx', '2011-quan-qi-hui-yi-jiang-hua'],
  ['2011-nianhui.md', '2011-nianhui'],
  ['Rede_Zürich.TXT', '2011-rede-zurich'],
  ['。。.txt', '2011-speech'],
])('the file %s has the id %s', (file, id) => expect(speechIdOf(file, '2011-03')).toBe(id));

test.each([
  ['九十', 90],
  ['十', 10],
  ['二十一', 21],
  ['一百零五', 105],
  ['二〇一三', 2013],
  ['21', 21],
  ['', undefined],
  ['多', undefined],
])('the numeral %s is %s', (text, value) => expect(wholeNumber(text)).toBe(value));

test('tells traditional from simplified script', () => {
  expect([languageOf('同志們，開會。'), languageOf('同志们，开会。'), languageOf('')]).toEqual([
    'zh-Hant',
    'zh-Hans',
    'zh-Hans',
  ]);
});
