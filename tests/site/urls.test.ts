import { expect, test } from 'vitest';
import { urlsFor, withBase } from '../../src/site/urls.ts';

const { entityUrl, searchUrl, speechUrl } = urlsFor(undefined);

test('puts a path under the base, with or without its last slash', () => {
  expect(withBase('about/', '/archive')).toBe('/archive/about/');
  expect(withBase('about/', '/archive/')).toBe('/archive/about/');
  expect(withBase('', '/')).toBe('/');
});

test('links to a passage and to an entity', () => {
  expect(speechUrl('2011-a', 'p7')).toBe('/speeches/2011-a/#p7');
  expect(entityUrl({ type: 'person', id: 'wu-lanfu' })).toBe('/people/wu-lanfu/');
});

test('escapes a query', () => {
  expect(searchUrl('讲、比&')).toBe('/search/?q=%E8%AE%B2%E3%80%81%E6%AF%94%26');
});

test('keeps the language of a page', () => {
  expect(urlsFor('zh-hant').speechUrl('2011-a', 'p7')).toBe('/zh-hant/speeches/2011-a/#p7');
  expect(urlsFor('en').homeUrl()).toBe('/en/');
});
