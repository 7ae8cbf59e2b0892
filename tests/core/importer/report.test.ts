import { expect, test } from 'vitest';
import { describeLeftOut } from '../../../src/core/importer/left-out.ts';
import { isImportReport, parseReport, serializeReport } from '../../../src/core/importer/report.ts';
import { uniqueSpeechId } from '../../../src/core/importer/unique-id.ts';

const REPORT = {
  source: { file: 'a.txt', bytes: 3, sha256: 'a'.repeat(64) },
  options: { annotate: true },
  format: 'text',
  encoding: { name: 'utf-8', confidence: 1, evidence: 'valid UTF-8', others: [] },
  speech: { id: '2013-a', sha256: 'b'.repeat(64), annotations: 0 },
  facts: {},
  leftOut: [],
  oddities: [],
  proposals: [],
  account: { total: 1, kept: 1, leftOut: 0, whiteSpace: 0, normalized: 0 },
};

test('reads back what it wrote, and nothing else', () => {
  expect(parseReport(serializeReport(REPORT))).toEqual({ version: 1, ...REPORT });
  expect(parseReport(serializeReport(REPORT).replace('"version": 1', '"version": 2'))).toBeUndefined();
  expect(parseReport('{')).toBeUndefined();
});

test('knows a report by its name', () => {
  expect(['a.txt.import.json', 'a.import.json.txt', 'import.json'].map(isImportReport)).toEqual([true, false, false]);
});

test('says what was left out, where and why; neighbors of one kind are one piece', () => {
  const leftOut = [
    { start: 0, end: 2, kind: 'chunk-number', reason: 'a number' },
    { start: 5, end: 6, kind: 'invisible', reason: 'U+200B' },
    { start: 6, end: 7, kind: 'invisible', reason: 'U+200B' },
  ] as const;
  expect(describeLeftOut('1、一\r\n\u200B\u200B二', leftOut)).toEqual([
    { what: '1、', where: { line: 1, column: 1, start: 0, end: 2 }, kind: 'chunk-number', why: 'a number' },
    {
      what: '\u200B\u200B',
      where: { line: 2, column: 1, start: 5, end: 7 },
      kind: 'invisible',
      why: 'U+200B',
    },
  ]);
});

test('tells ids apart by folders, the nearest first, then by numbers', () => {
  const taken = new Set<string>();
  const ids = ['x.txt', 'b/x.txt', 'a/b/x.txt', 'b/x.md', 'x.md'].map((name) => {
    const id = uniqueSpeechId('2013-x', name, (other) => taken.has(other));
    taken.add(id);
    return id;
  });
  expect(ids).toEqual(['2013-x', '2013-b-x', '2013-a-b-x', '2013-x-2', '2013-x-3']);
});
