import { expect, test } from 'vitest';
import { openSearchDescription, type SearchEngine } from '../../../src/core/exports/opensearch.ts';

const ARCHIVE: SearchEngine = {
  title: '地方讲话档案',
  description: '收录讲话全文。',
  language: 'zh-Hans',
  search: 'https://example.org/archive/search/',
  icon: 'https://example.org/archive/icon.svg',
};

const described = (engine: Partial<SearchEngine>): string => openSearchDescription({ ...ARCHIVE, ...engine });
const shortName = (title: string): string | undefined =>
  /<ShortName>(.*)<\/ShortName>/u.exec(described({ title }))?.[1];

test('gives the address of a search with the words left open', () => {
  expect(described({})).toContain(' template="https://example.org/archive/search/?q={searchTerms}"');
});

test('cuts the short name to 16 characters, never within one', () => {
  expect(shortName('地方讲话档案')).toBe('地方讲话档案');
  expect(shortName('一二三四五六七八九十一二三四五六七八')).toBe('一二三四五六七八九十一二三四五六');
  expect(shortName('𠮷'.repeat(20))).toBe('𠮷'.repeat(16));
});

test('counts a character that is escaped as one', () => {
  expect(shortName('&'.repeat(20))).toBe('&#38;'.repeat(16));
});

test('escapes what XML reads as its own, and leaves out what it cannot hold', () => {
  const written = described({ description: '<甲> & “乙”\u0000\ud800', search: '/a"b/search/' });
  expect(written).toContain('<Description>&#60;甲&#62; &#38; “乙”</Description>');
  expect(written).toContain('template="/a&#34;b/search/?q={searchTerms}"');
});
