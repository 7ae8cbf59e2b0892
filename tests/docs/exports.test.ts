import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportFormats } from '../../src/core/exports/formats.ts';

const page = readFileSync('docs/exports.md', 'utf8');
const named = page.split('\n').flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)]);

test('the page of formats names every one', () => {
  expect(named.map(([, name]) => name)).toEqual(expect.arrayContaining(exportFormats.map(({ name }) => name)));
});

test('and leads to pages that are there', () => {
  const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => `docs/${file}`);
  expect(links.filter((file) => !existsSync(file))).toEqual([]);
});
