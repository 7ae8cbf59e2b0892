import { expect, test } from 'vitest';
import { pageLanguages } from '../../../src/site/rendering/page-languages.ts';

const ROOT = 'https://example.org/archive/';

test('a page leads to the same page in each of its languages, and to itself', () => {
  const pages = ['', 'speeches/a/', 'zh-hant/speeches/a/', 'en/speeches/a/', 'en/'];
  const languages = pageLanguages(pages, ROOT);
  expect(languages.get(`${ROOT}en/speeches/a/`)).toEqual([
    { url: `${ROOT}en/speeches/a/`, lang: 'en' },
    { url: `${ROOT}speeches/a/`, lang: 'zh-Hans' },
    { url: `${ROOT}zh-hant/speeches/a/`, lang: 'zh-Hant' },
  ]);
  expect(languages.get(`${ROOT}speeches/a/`)).toEqual(languages.get(`${ROOT}en/speeches/a/`));
  expect(languages.get(ROOT)?.map(({ lang }) => lang)).toEqual(['zh-Hans', 'en']);
});

test('a page in one language leads nowhere', () => {
  expect(pageLanguages(['speeches/a/', 'speeches/b/', 'en/speeches/b/'], ROOT).has(`${ROOT}speeches/a/`)).toBe(false);
});
