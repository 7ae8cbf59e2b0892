import { expect, test } from 'vitest';
import { outlineOf } from '../../../src/core/corpus/outline.ts';
import { speechOf } from './fixture.ts';

test('lists headings with the leads under them, and the text before and after the parts', () => {
  const body = '开头。\n\n:lead[一是坚持。]好。\n\n## 一、认清形势\n\n:lead[二是围绕。]做。\n\n***\n\n同志们，再见！';
  expect(outlineOf(speechOf(body))).toEqual([
    { anchor: 'p1', depth: 2, points: [{ anchor: 'p2', text: '一是坚持' }] },
    { anchor: 's1', heading: '一、认清形势', depth: 2, points: [{ anchor: 'p3', text: '二是围绕' }] },
    { anchor: 'p4', depth: 2, points: [] },
  ]);
});
