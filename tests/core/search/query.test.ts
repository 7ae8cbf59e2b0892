import { expect, test } from 'vitest';
import { parseQuery, phrasesOf, quotePhrase } from '../../../src/core/search/query.ts';

const phrases = (written: string): string[] => phrasesOf(parseQuery(written));

test('parts words at blanks, full-width ones too', () => {
  expect(phrases(' 妇联　工会 2.6万元 ')).toEqual(['妇联', '工会', '2.6万元']);
});

test('keeps the blanks of a phrase in quotation marks', () => {
  expect(phrases('"New York" 会议')).toEqual(['New York', '会议']);
});

test('takes a quotation mark that no phrase starts or ends with as it is', () => {
  expect(phrases('他说"好" "未完')).toEqual(['他说"好"', '"未完']);
});

test('asks for a repeated word once', () => {
  expect(phrases('会议 会议')).toEqual(['会议']);
});

const groups = (written: string): readonly (readonly string[])[] => parseQuery(written).groups;

test('takes words on both sides of OR as one wish', () => {
  expect(groups('工会 OR 妇联 OR "New York" 会议')).toEqual([['工会', '妇联', 'New York'], ['会议']]);
});

test('takes OR for a word where it stands between no two wanted words', () => {
  expect(groups('OR 工会')).toEqual([['OR'], ['工会']]);
  expect(groups('工会 OR')).toEqual([['工会'], ['OR']]);
  expect(groups('工会 OR -妇联')).toEqual([['工会'], ['OR']]);
  expect(groups('工会 OR OR')).toEqual([['工会', 'OR']]);
  expect(groups('工会 or 妇联')).toEqual([['工会'], ['or'], ['妇联']]);
  expect(groups('工会 "OR" 妇联')).toEqual([['工会'], ['OR'], ['妇联']]);
});

test('leaves out what has a hyphen before it', () => {
  expect(parseQuery('工会 -会议 -"New York" -会议')).toEqual({ groups: [['工会']], without: ['会议', 'New York'] });
  expect(parseQuery('-会议')).toEqual({ groups: [], without: ['会议'] });
});

test.each(['-5%', '-', '--', '-.5', '——', '工会-会议', '2011-03'])('takes %j for text', (written) => {
  expect(parseQuery(written)).toEqual({ groups: [[written]], without: [] });
});

test.each(['New York', '"好"', '他说 "好" 的', '"', ' ', '“四个转变”', '-会议', 'OR', '-', '- "好'])(
  'quotes %j so that it is read as it is',
  (phrase) => {
    expect(phrases(quotePhrase(phrase))).toEqual([phrase]);
  },
);
