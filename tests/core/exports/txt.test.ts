import { expect, test } from 'vitest';
import { speechToTxt } from '../../../src/core/exports/txt.ts';
import { speechOf } from '../corpus/fixture.ts';

test('writes title, headings and paragraphs in order, without markup', () => {
  const speech = speechOf('同志们：\n\n## 一、形势\n\n:lead[一是好。]好。\n\n***\n\n再见！');
  expect(speechToTxt(speech)).toBe('讲话\n\n同志们：\n\n一、形势\n\n一是好。好。\n\n再见！\n');
});
