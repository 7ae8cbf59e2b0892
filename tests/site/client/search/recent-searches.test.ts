import { expect, test } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from '../../../../src/site/client/search/recent-searches.ts';

/** A storage in memory; `fails` names the calls that throw, as a full or forbidden one does. */
function storageOf(fails: readonly string[] = []): Storage {
  const items = new Map<string, string>();
  const check = (call: string): void => {
    if (fails.includes(call)) throw new DOMException('no', 'QuotaExceededError');
  };
  return {
    get length() {
      return items.size;
    },
    key: (number) => [...items.keys()][number] ?? null,
    clear: () => items.clear(),
    getItem: (key) => {
      check('getItem');
      return items.get(key) ?? null;
    },
    setItem: (key, value) => {
      check('setItem');
      items.set(key, value);
    },
    removeItem: (key) => {
      check('removeItem');
      items.delete(key);
    },
  };
}

test('keeps the latest search first, each once, without blanks around it', () => {
  const storage = storageOf();
  for (const text of ['工会', ' 妇联 ', '工会']) rememberSearch(text, storage);
  expect(recentSearches(storage)).toEqual(['工会', '妇联']);
});

test('keeps ten', () => {
  const storage = storageOf();
  for (let number = 1; number <= 12; number++) rememberSearch(`${number}`, storage);
  expect(recentSearches(storage)).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
});

test('keeps no blank search', () => {
  const storage = storageOf();
  rememberSearch('  ', storage);
  expect(recentSearches(storage)).toEqual([]);
});

test('forgets all', () => {
  const storage = storageOf();
  rememberSearch('工会', storage);
  forgetSearches(storage);
  expect(recentSearches(storage)).toEqual([]);
  expect(storage.length).toBe(0);
});

test.each(['{', '{"a":1}', '"工会"', 'null', '[1, null, "工会"]'])('takes from %s nothing but texts', (written) => {
  const storage = storageOf();
  rememberSearch('any', storage);
  storage.setItem(storage.key(0) ?? '', written);
  expect(recentSearches(storage)).toEqual(written.startsWith('[') ? ['工会'] : []);
});

test.each(['getItem', 'setItem', 'removeItem'])('goes on where %s fails', (call) => {
  const storage = storageOf([call]);
  rememberSearch('工会', storage);
  forgetSearches(storage);
  expect(recentSearches(storage)).toEqual(call === 'removeItem' ? ['工会'] : []);
});

test('goes on without a storage', () => {
  rememberSearch('工会', undefined);
  expect(recentSearches(undefined)).toEqual([]);
});
