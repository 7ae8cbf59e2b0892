import { expect, test } from 'vitest';
import { foldText, groupRows, type KeyType, selectRows } from '../../../../src/site/client/table/table-rows.ts';

const row = (name: string, org: string, value: string, period = '') => ({
  name,
  text: foldText(name),
  facets: new Map(org === '' ? [] : [['org', org]]),
  keys: new Map([
    ['value', value],
    ['period', period],
  ]),
});
const ROWS = [
  row('收入 8亿元 800,000,000 元', 'a', '800000000', '2011/2015'),
  row('培训 26期', 'b', '26', '2010'),
  row('比重 13:59:28', 'a', '', '2012'),
  row('ＧＤＰ 9.5%', '', '9.5'),
];
const TYPES = new Map<string, KeyType>([
  ['value', 'number'],
  ['period', 'date'],
]);
const select = (view: object) =>
  selectRows(ROWS, { words: '', chosen: new Map(), sort: undefined, group: '', ...view }, TYPES, () => 0).map(
    ({ name }) => name.split(' ')[0],
  );

test('rows have all the words, whatever their width, case and commas', () => {
  expect(select({ words: '元  收入' })).toEqual(['收入']);
  expect(select({ words: '800000000' })).toEqual(['收入']);
  expect(select({ words: 'gdp' })).toEqual(['ＧＤＰ']);
  expect(select({ words: '收入 培训' })).toEqual([]);
});

test('rows have the chosen value', () => {
  expect(select({ chosen: new Map([['org', 'a']]) })).toEqual(['收入', '比重']);
});

test('numbers are sorted by value and periods by date; rows without one are last in either direction', () => {
  expect(select({ sort: { column: 'value', descending: false } })).toEqual(['ＧＤＰ', '培训', '收入', '比重']);
  expect(select({ sort: { column: 'value', descending: true } })).toEqual(['收入', '培训', 'ＧＤＰ', '比重']);
  expect(select({ sort: { column: 'period', descending: false } })).toEqual(['培训', '收入', '比重', 'ＧＤＰ']);
});

test('groups stand in the order of the values, rows without one last', () => {
  const groups = groupRows(ROWS, 'org', ['b', 'a', 'c']);
  expect(groups.map(({ value, rows }) => [value, rows.length])).toEqual([
    ['b', 1],
    ['a', 2],
    ['', 1],
  ]);
  expect(groupRows(ROWS, '', [])).toHaveLength(1);
});
