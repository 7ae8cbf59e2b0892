import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ImportedSpeech, type ImportInput, importSpeech } from '../../../src/core/importer/import-speech.ts';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import { plainText } from '../../../src/core/markup/syntax.ts';
import { readScraped } from '../../../src/core/text/scraped.ts';
import { foldWidth, widenPunctuation } from '../../../src/core/text/width.ts';
import { growth } from '../../growth.ts';

const SHA = 'a'.repeat(64);
const FIRST = 'quanqi-quntuan-shetuan-gongzuo-huiyi';
const content = (path: string): string => readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');

function imported(text: string, more: Partial<ImportInput> = {}): ImportedSpeech {
  const result = importSpeech({ fileName: 'jianghua.txt', sha256: SHA, date: '2013', text, ...more });
  if ('problem' in result) throw new Error(result.problem.message);
  return result;
}

/** Title and body without markup and white space. */
function textOf(markdown: string): string {
  const { speech, tree, problems } = parseSpeech(markdown, { id: 'a', file: 'a.md' });
  expect(problems).toEqual([]);
  const body = tree.children.filter(({ type }) => type !== 'yaml').map(plainText);
  return `${speech?.meta.title}${body.join('')}`.replace(/\s/g, '');
}

test('writes a whole file, facts and text', () => {
  const text =
    '在年会上的讲话\n（2013年3月5日）\n县长 张三\n同志们:\n今天开会。\n一、认清形势\n形势很好。\n二、狠抓落实\n要快。';
  expect(imported(text, { date: undefined }).markdown).toBe(`---
title: 在年会上的讲话
date: 2013-03-05
dateNote: 据文中“2013年3月5日”。
language: zh-Hans
speaker: 县长 张三
source:
  file: jianghua.txt
  title: 在年会上的讲话
  sha256: ${SHA}
normalized:
  - punctuation-width
status: draft
---

（2013年3月5日）

县长 张三

:salute[同志们：]

今天开会。

## 一、认清形势

形势很好。

## 二、狠抓落实

要快。
`);
});

test('declares no normalization where nothing changed', () => {
  expect(imported('讲话\n今天开会。').markdown).not.toContain('normalized');
});

test.each([
  ['an empty file', { text: ' \n\uFEFF' }, 'text-in-source'],
  ['an unknown date', { date: undefined }, 'known-date'],
  ['a date that is none', { date: '2013-02-30' }, 'known-date'],
  ['an id that is none', { id: '讲话' }, 'valid-id'],
])('reports %s as a problem', (_, more, rule) => {
  const result = importSpeech({ fileName: 'a.txt', sha256: SHA, date: '2013', text: '今天开会。', ...more });
  expect(result).toMatchObject({ problem: { file: 'a.txt', rule, severity: 'error' } });
});

test('keeps what looks like markup as text', () => {
  const lines = [
    '讲话',
    '# 一',
    '> 二',
    '***',
    '*三*',
    ':org[四]',
    '[五](http://a.cn)',
    '\\*六\\',
    '{七}',
    '---',
    '1. 八',
    '~~九~~',
  ];
  const { markdown } = imported(lines.join('\n'));
  expect(textOf(markdown)).toBe(widenPunctuation(lines.join('')).replace(/\s/g, ''));
});

test('keeps marks in and after a lead as text', () => {
  const text = '讲话\n第一，[甲]要\\快\\。{乙}很好。\n第二，:org[丙。*丁*很好。';
  const { markdown } = imported(text);
  expect(markdown).toContain(':lead[');
  expect(textOf(markdown)).toBe(widenPunctuation(text).replace(/\s/g, ''));
});

test('points at the places it is not sure of', () => {
  const { markdown, proposals } = imported(content(`sources/${FIRST}.txt`), { date: undefined });
  const lines = markdown.split('\n');
  const places = proposals.map(({ place: { line, column } }) => lines[line - 1]?.slice(0, column - 1).slice(-3));
  expect(places).toEqual(['', '', '紧迫感', '新局面']);
});

test('loses nothing of any text', () => {
  const line = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'同志们一二三、，。；！：“”（）:*\\#>[]{}_`1 '), maxLength: 30 }),
    fc.constantFrom(
      '一、认清形势',
      '二、狠抓落实。要快',
      '（一）加强领导',
      '一是快。很快。二是好。很好。',
      '同志们：',
      '***',
      ':org[旗妇联]{ref=a}',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const text = fc.array(line, { minLength: 1, maxLength: 15 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (raw) => {
      const { title, body } = readScraped(raw);
      if (body.trim() === '') return;
      const found = textOf(imported(raw).markdown);
      expect(foldWidth(found)).toBe(foldWidth(`${title ?? 'jianghua'}${body}`).replace(/\s/g, ''));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '一、',
  '。一是',
  '（',
  '“。',
  '今年',
  '\\',
  '建党90',
  '同志们',
  '要好工作。中。',
  '一是快。\n',
  '一、快\n二、好\n',
])('takes linear time for many %j', (unit) => {
  expect(growth((size) => imported(unit.repeat(size)), 4_000)).toBeLessThan(40);
});

test('sets the first speech as its file in the archive is set, but for what a person decided', () => {
  const { markdown } = imported(content(`sources/${FIRST}.txt`), { date: undefined });
  const { speech } = parseSpeech(markdown, { id: 'a', file: 'a.md' });
  expect(speech?.sections.map(({ heading }) => heading.slice(-4))).toEqual(['和紧迫感', '重要作用', '作新局面']);
  expect(speech?.paragraphs).toHaveLength(23);
  expect(speech?.paragraphs.flatMap(({ leads }) => leads)).toHaveLength(11);
  expect(speech?.paragraphs.at(-1)?.section).toBeUndefined();
});

test('the file of the first speech has every character of its source', () => {
  const raw = content(`sources/${FIRST}.txt`);
  const { title, body } = readScraped(raw);
  const found = textOf(content(`speeches/2011-${FIRST}.md`));
  expect(found.slice(title?.length)).toHaveLength(5689);
  expect(foldWidth(found)).toBe(foldWidth(`${title}${body}`).replace(/\s/g, ''));
});
