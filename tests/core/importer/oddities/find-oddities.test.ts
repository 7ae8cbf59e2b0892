import { TextDecoder } from '@exodus/bytes/encoding.js';
import { expect, test } from 'vitest';
import { findOddities } from '../../../../src/core/importer/oddities/find-oddities.ts';
import { encode } from '../encodings/encode.ts';

const misread = (text: string, written: string, read: string): string =>
  new TextDecoder(read).decode(encode(text, written));

test.each([
  ['a private-use character', '第一\uE5E5点', 'private-use', 'U+E5E5'],
  ['an ideograph for compatibility', '增加\uF967少', 'compatibility', 'expected the usual 不 (U+4E0D)'],
  ['a radical', '\u2F00年之计', 'compatibility', 'expected the usual 一 (U+4E00)'],
  ['a form for vertical lines', '一\uFE30二', 'compatibility', 'U+FE30'],
  ['U+FFFD', '今天\uFFFD会', 'replacement', 'it is lost'],
  ['a zero-width space', '今\u200B天', 'invisible', 'ZERO WIDTH SPACE'],
  ['an override of the direction', '今\u202E天', 'invisible', 'RIGHT-TO-LEFT OVERRIDE'],
  ['a control character', '今\u0007天', 'control', 'U+0007'],
  ['a full-width space inside a line', '今天。　明天', 'full-width-space', 'U+3000'],
  ['rows of question marks', '今天????开会', 'question-marks', 'an encoding that lacks its characters'],
  ['what is lost in GBK', '今天锟斤拷开会', 'mojibake', 'lost as U+FFFD'],
  ['UTF-8 read as GBK', misread('各级部门要认真落实', 'utf-8', 'gbk'), 'mojibake', 'expected `各级部门'],
  ['UTF-8 read as Windows-1252', misread('中国共产党', 'utf-8', 'windows-1252'), 'mojibake', 'expected `中国共产党`'],
  ['GBK read as Windows-1252', misread('中国人民', 'gbk', 'windows-1252'), 'mojibake', 'expected `中国人民`'],
  ['UTF-8 of UTF-8', misread('cafés ééé', 'utf-8', 'windows-1252'), 'mojibake', 'expected `ééé`'],
])('reports %s', (_, text, kind, message) => {
  expect(findOddities(text)).toContainEqual(
    expect.objectContaining({ kind, message: expect.stringContaining(message) }),
  );
});

test('reports an oddity once, with its first place and how often it occurs', () => {
  expect(findOddities('今天\n开\uE000会\uE000\n散\uE000会')).toMatchObject([
    { kind: 'private-use', line: 2, column: 2, count: 3, message: expect.stringContaining('(3 times)') },
  ]);
});

test.each([
  '　　同志们：现在开会。',
  '“十二五”规划（2011—2015年）……增长8.5%！',
  '同志們：鋼鐵、棉絮與鈾礦的産量。',
  'Café Müller, Björk: où êtes-vous?',
  '毛主席说：“为什么？？”',
  '他叫朱镕基、陶喆、赵㻛。',
])('finds nothing odd in %s', (text) => {
  expect(findOddities(text)).toEqual([]);
});
