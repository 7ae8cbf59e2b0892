import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import from, beside itself: the table of DESIGN.md, with `archive` between core and the edges. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/model': ['core/text'],
  'core/markup': ['core/text', 'core/model'],
  'core/corpus': ['core/text', 'core/model'],
  'core/importer': ['core/text', 'core/model', 'core/markup', 'core/corpus'],
  'core/citing': ['core/text', 'core/model'],
  'core/exports': ['core/text', 'core/model', 'core/markup', 'core/corpus', 'core/citing'],
  'core/search': ['core/text', 'core/model', 'core/markup', 'core/corpus'],
  'core/lint': ['core/text', 'core/model', 'core/markup', 'core/corpus'],
  archive: ['core'],
  cli: ['core', 'archive'],
  site: ['core', 'archive'],
};

const src = path.resolve('src');
const files = readdirSync(src, { recursive: true })
  .map(String)
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => /\.(ts|astro|mjs)$/.test(name));

function roomOf(file: string): string {
  const room = Object.keys(MAY_IMPORT).find((name) => file.startsWith(`${name}/`));
  if (room === undefined) throw new Error(`${file} stands in no room of the layout`);
  return room;
}

function importsOf(file: string): string[] {
  const code = readFileSync(path.join(src, file), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

test('imports run one way', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file);
    return importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => path.posix.normalize(path.posix.join(path.posix.dirname(file), name)))
      .filter((target) => !target.startsWith('..') && roomOf(target) !== room)
      .filter((target) => !(MAY_IMPORT[room] ?? []).some((allowed) => target.startsWith(`${allowed}/`)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('the core knows no host: neither Node, nor Astro, nor a clock', () => {
  const core = files.filter((file) => file.startsWith('core/'));
  const hosts = core.flatMap((file) =>
    importsOf(file)
      .filter((name) => /^(node:|astro)/.test(name))
      .map((name) => `${file} imports ${name}`),
  );
  const clocks = core.filter((file) =>
    /\bDate\.now\(|new Date\(\)|toLocale|localeCompare|\bIntl\./.test(readFileSync(path.join(src, file), 'utf8')),
  );
  expect({ hosts, clocks }).toEqual({ hosts: [], clocks: [] });
});
