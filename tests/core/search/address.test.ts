import { expect, test } from 'vitest';
import { readAddress, toggled, writeAddress } from '../../../src/core/search/address.ts';

const again = (search: string): string => writeAddress(readAddress(new URLSearchParams(search))).toString();

test('reads what it wrote, several organizations too', () => {
  expect(again('q=2.6%E4%B8%87&org=qi-fulian&org=qi-kexie')).toBe('q=2.6%E4%B8%87&org=qi-fulian&org=qi-kexie');
});

test('keeps how the results are shown', () => {
  const search = 'q=a&year=2011&figures=yes&sort=date&view=concordance&context=left';
  expect(again(search)).toBe(search);
  expect(again('q=a&sort=relevance&view=list&context=text')).toBe('q=a');
});

test('leaves out blanks, repeats and what is no part of a search', () => {
  expect(again('utm=x&q=+%E4%BC%9A+&org=a&org=a')).toBe('q=%E4%BC%9A&org=a');
});

test('takes a value that was chosen away again', () => {
  const asked = readAddress(new URLSearchParams('q=a&org=x'));
  expect(writeAddress(toggled(toggled(asked, 'org', 'y'), 'org', 'x')).toString()).toBe('q=a&org=y');
});
