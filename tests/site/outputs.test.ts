import { expect, test } from 'vitest';
import { outputOf } from '../../src/site/outputs.ts';

test.each([
  ['/', 'page', 'index.html'],
  ['', 'page', 'index.html'],
  ['/404', 'page', '404.html'],
  ['/404/', 'page', '404.html'],
  ['/speeches/404/', 'page', 'speeches/404/index.html'],
  ['/en/speeches/a', 'page', 'en/speeches/a/index.html'],
  ['/speeches/a.json', 'endpoint', 'speeches/a.json'],
  ['/feed.xml', 'endpoint', 'feed.xml'],
] as const)('the path %s of a %s is the file %s', (pathname, type, file) => {
  expect(outputOf(pathname, type).path).toBe(file);
});

test('a speech is one group with all its formats, in every language', () => {
  const names = ['speeches/a.txt', 'speeches/a.jsonld', 'speeches/a/annotations.json'];
  const groups = [
    ...['/speeches/a/', '/en/speeches/a/', '/zh-hant/speeches/a/'].map((path) => outputOf(path, 'page').group),
    ...names.map((path) => outputOf(path, 'endpoint').group),
  ];
  expect(new Set(groups)).toEqual(new Set(['speeches/a']));
});

test('a speech and an organization of the same name, and each table, are groups of their own', () => {
  const groups = ['speeches/a/index.md', 'organizations/a/index.md', 'data/figures.csv', 'data/x/y.json'];
  expect(groups.map((path) => outputOf(path, 'endpoint').group)).toEqual([
    'speeches/a',
    'organizations/a',
    'data/figures',
    'data/x',
  ]);
});

test.each([
  ['/figures/of/qi-fulian/2/', 'figures/of/qi-fulian'],
  ['/en/figures/targets/others/', 'figures/targets/others'],
  ['/tasks/of/qi-tuanwei/', 'tasks/of/qi-tuanwei'],
  ['/zh-hant/speeches/by/2011/3/', 'speeches/by/2011'],
  ['/organizations/by/name/', 'organizations'],
])('%s is of the group %s', (path, group) => {
  expect(outputOf(path, 'page').group).toBe(group);
});

test('the page of exports lists all files, whatever its language; that of a speech so called does not', () => {
  const list = ['/exports/', '/en/exports/', '/speeches/exports/', '/'].filter(
    (path) => outputOf(path, 'page').listsAll,
  );
  expect(list).toEqual(['/exports/', '/en/exports/']);
});
