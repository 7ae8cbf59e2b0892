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

test.each(['New York', '"好"', '他说 "好" 的', '"', ' ', '“四个转变”'])(
  'quotes %j so that it is read as it is',
  (phrase) => {
    expect(phrases(quotePhrase(phrase))).toEqual([phrase]);
  },
);
