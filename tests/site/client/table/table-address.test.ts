import { expect, test } from 'vitest';
import { nextSort, readTableView, writeTableView } from '../../../../src/site/client/table/table-address.ts';

const CHOICES = {
  facets: new Map([
    ['org', new Set(['qi-fulian', 'qi-kexie'])],
    ['kind', new Set(['result'])],
  ]),
  columns: new Set(['value', 'period']),
  group: '',
};
const read = (address: string, group = '') => readTableView(new URLSearchParams(address), { ...CHOICES, group });

test.each([
  '',
  'q=培训+280',
  'org=qi-fulian&kind=result',
  'sort=value',
  'sort=-period',
  'group=org',
  'q=a&org=qi-kexie&sort=-value&group=kind',
])('%s comes back as it was', (address) => {
  expect(decodeURIComponent(writeTableView(read(address), CHOICES).toString())).toBe(address);
});

test('what the table does not have is left out', () => {
  const view = read('org=nobody&color=red&sort=color&group=color');
  expect(writeTableView(view, CHOICES).toString()).toBe('');
});

test('a table that is grouped by itself can be shown without groups', () => {
  expect(read('', 'org').group).toBe('org');
  expect(read('group=none', 'org').group).toBe('');
  expect(writeTableView(read('group=none', 'org'), { ...CHOICES, group: 'org' }).toString()).toBe('group=none');
});

test('a column is sorted up, down, and not at all', () => {
  const up = nextSort(undefined, 'value');
  const down = nextSort(up, 'value');
  expect([up, down, nextSort(down, 'value'), nextSort(down, 'period')]).toEqual([
    { column: 'value', descending: false },
    { column: 'value', descending: true },
    undefined,
    { column: 'period', descending: false },
  ]);
});
