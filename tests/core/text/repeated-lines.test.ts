import { expect, test } from 'vitest';
import { repeatedLines } from '../../../src/core/text/scraped/repeated-lines.ts';

const page = (n: number): string =>
  `云州日报数字版\n在第${n}次会议上的讲话\n同志们：\n（掌声）\n今天讲${n}点。\n云州日报　读者服务部\n`;

test('finds the lines that the files of one site have in common, and how many have them', () => {
  expect(repeatedLines([1, 2, 3, 4].map(page))).toEqual([
    { text: '云州日报　读者服务部', count: 4 },
    { text: '云州日报数字版', count: 4 },
  ]);
});

test('finds nothing in two files, nor what few of many have', () => {
  expect(repeatedLines([1, 2].map(page))).toEqual([]);
  expect(repeatedLines([...[1, 2, 3].map(page), ...Array.from({ length: 20 }, (_, i) => `讲话${i}\n开会。`)])).toEqual(
    [],
  );
});

test('counts a line once a file, and looks at the ends of a file alone', () => {
  const twice = ['甲乙网\n开会。\n甲乙网', '甲乙网\n开会。', '甲乙网\n开会。'];
  expect(repeatedLines(twice)).toEqual([{ text: '甲乙网', count: 3 }]);
  const inside = ['一', '二', '三'].map((n) => `${`开${n}会。\n`.repeat(20)}人民万岁\n${`散${n}会。\n`.repeat(20)}`);
  expect(repeatedLines(inside)).toEqual([]);
});
