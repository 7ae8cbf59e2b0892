import { expect, test } from 'vitest';
import { lint } from '../../../src/core/lint/lint.ts';
import { archiveOf } from './archive-of.ts';

/** `file:line:column rule` of every problem; front matter is written one field a line, text begins in line 6. */
function places(files: Readonly<Record<string, string>>): string[] {
  const input = archiveOf(new Map(Object.entries(files)));
  return lint(input).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

test('points at the value in front matter, not at the file', () => {
  expect(
    places({
      'organizations/a.md': '{ name: 旗工会, aliases: [总工会] }',
      'organizations/b.md': '{ name: 市工会, aliases: [市总, 总工会], parent: c }',
      'speeches/a.md': '{ organizations: [a, b, d] } :org[旗工会]、:org[市工会]。',
    }),
  ).toEqual([
    'content/organizations/b.md:4:16 alias-conflict',
    'content/organizations/b.md:5:9 known-parent',
    'content/speeches/a.md:4:25 known-reference',
  ]);
});

test('points at the characters in the text: behind markup, in a heading, in a quotation, in the title', () => {
  expect(
    places({
      'organizations/a.md': '{ name: 旗工会 }',
      'speeches/a.md': '{ title: 在旗工会讲话 } :org[旗工会]与旗工会。\n\n## **一**、旗工会\n\n> 引文\n> 和旗工会',
    }),
  ).toEqual([
    'content/speeches/a.md:2:9 unmarked-alias',
    'content/speeches/a.md:6:11 unmarked-alias',
    'content/speeches/a.md:8:10 unmarked-alias',
    'content/speeches/a.md:11:4 unmarked-alias',
  ]);
});

test('points at the sign that looks like markup', () => {
  expect(places({ 'speeches/a.md': '第一段。\n\n  - 第<b>二段:见\\:上，:ogr[甲]' })).toEqual([
    'content/speeches/a.md:8:3 risky-markdown',
    'content/speeches/a.md:8:6 risky-markdown',
    'content/speeches/a.md:8:11 risky-markdown',
    'content/speeches/a.md:8:17 stray-directive',
  ]);
});
