import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import Papa from 'papaparse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import type { ExportFile } from '../../src/core/exports/format.ts';
import { exportFiles, exportFormats } from '../../src/core/exports/formats.ts';
import { hostileArchive } from '../fixtures/hostile/archive.ts';
import { PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { dangersOf } from './dangers.ts';
import { loadFiles } from './load-files.ts';

const ROOT = 'https://example.org/archive/';
const decoder = new TextDecoder('utf-8', { fatal: true });
let files: readonly (Omit<ExportFile, 'write'> & { readonly bytes: Uint8Array })[];

beforeAll(async () => {
  const archive = await loadFiles(hostileArchive());
  expect(archive.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const source = { ...archive, root: ROOT };
  files = await Promise.all(
    exportFiles(exportFormats, source).map(async ({ path, mediaType, write }) => {
      const written = await write();
      return { path, mediaType, bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written };
    }),
  );
}, 300_000);

/** What no file of ours holds, and a payload would bring. */
const NEVER = /^(?:x:)?(?:script|iframe|object|embed|form|input|foreignObject|animate|math|base|noscript)$/i;

function dangersOfXml(element: XmlElement | null): string[] {
  if (element === null) return [];
  const handlers = Object.keys(element.attributes).filter((name) => /^on|^style$/.test(name));
  const inside = element.children.flatMap((child) => (child instanceof XmlElement ? dangersOfXml(child) : []));
  return [...(NEVER.test(element.name) ? [element.name] : []), ...handlers, ...inside];
}

/** Text of every file with one of these endings; there have to be some. */
function texts(...endings: readonly string[]): (readonly [path: string, text: string])[] {
  const found = files.filter(({ path }) => endings.some((ending) => path.endsWith(ending)));
  expect(found.length).toBeGreaterThan(0);
  return found.map(({ path, bytes }) => [path, decoder.decode(bytes)]);
}

test('every file has a name that every system takes, within the archive', () => {
  for (const { path } of files) expect(path).toMatch(/^(?:[a-z0-9][a-z0-9.-]*\/)*[a-z0-9][a-z0-9.-]*$/);
  expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
});

test('every JSON file parses, and those with texts hold each payload as it is', () => {
  for (const [path, text] of texts('.json', '.jsonld')) expect(() => JSON.parse(text), path).not.toThrow();
  for (const [path, text] of texts('.ndjson'))
    for (const line of text.trimEnd().split('\n')) expect(() => JSON.parse(line), path).not.toThrow();
  const titles: unknown[] = JSON.parse(texts('data/speeches.json')[0]?.[1] ?? '').map(
    ({ title }: { title: unknown }) => title,
  );
  for (const payload of Object.values(PAYLOADS)) expect(titles).toContain(payload);
});

test('every XML file parses, without entities, instructions or elements of a payload', () => {
  const markup: (readonly [string, string])[] = [...texts('.xml')];
  for (const { path, bytes } of files.filter(({ path }) => /\.(?:epub|docx|xlsx)$/.test(path)))
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (/\.(?:xml|xhtml|opf|ncx|rels)$/.test(name)) markup.push([`${path}/${name}`, decoder.decode(part)]);
  for (const [path, text] of markup) {
    // What an instruction holds is data of TEI up to its end, which parsing it finds.
    const declared = text.replace(/<\?rostrum [\s\S]*?\?>/g, '');
    expect(declared, path).not.toMatch(/<!ENTITY|<!DOCTYPE(?! html>)/);
    expect(dangersOfXml(parseXml(text).root), path).toEqual([]);
  }
});

test('every HTML within a feed is harmless', () => {
  const feed: { items: { content_html: string }[] } = JSON.parse(texts('feed.json')[0]?.[1] ?? '');
  for (const { content_html } of feed.items) expect(dangersOf(content_html)).toEqual([]);
  expect(feed.items.length).toBeGreaterThan(30);
});

test('no cell of a CSV file is a formula', () => {
  for (const [path, text] of texts('.csv')) {
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    expect(errors, path).toEqual([]);
    expect(
      data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell)),
      path,
    ).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size, path).toBe(1);
  }
});

test('no cell of a workbook is a formula', () => {
  for (const { bytes } of files.filter(({ path }) => path.endsWith('.xlsx'))) {
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'));
    for (const [, sheet] of sheets) expect(decoder.decode(sheet)).not.toMatch(/<f[ >]/);
  }
});

test('every twin in Markdown is text to other programs too: no HTML, no picture, no address that runs', () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  const markdown = [...texts('index.md', '.clean.md'), ...texts('llms.txt', 'llms-full.txt')];
  for (const [path, text] of markdown)
    visit(parser.parse(text) as Nodes, (node) => {
      expect(['html', 'image', 'imageReference'], `${path}: ${JSON.stringify(node).slice(0, 200)}`).not.toContain(
        node.type,
      );
      if ('url' in node) expect(String(node.url), path).toMatch(/^(?:https?:\/\/|\/|#|mailto:|tel:)/);
    });
});

test('every line of CoNLL-U has its ten columns', () => {
  for (const [path, text] of texts('.conllu'))
    for (const line of text.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
      expect(line.split('\t').length, path).toBe(10);
});
