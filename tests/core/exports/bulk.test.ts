import { expect, test } from 'vitest';
import { bulkFiles } from '../../../src/core/exports/bulk.ts';
import { BULK_MAPPING } from '../../../src/core/exports/bulk-mapping.ts';
import { strangeArchive } from './strange-archive.ts';

/** The longest line of the generated archive is far below this; servers take requests of 100 MB. */
const LONGEST = 100_000;

function linesOf(source = strangeArchive(6, 60)): string[] {
  const [file] = bulkFiles(source);
  const text = String(file?.write());
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text.split('\n').slice(0, -1);
}

test('is pairs of an action and its document, each on a line, no id twice', () => {
  const lines = linesOf();
  const ids = lines.map((line, i) => (i % 2 === 0 ? JSON.parse(line).index._id : JSON.parse(line).id));
  expect(lines.length % 2).toBe(0);
  expect(ids.filter((_, i) => i % 2 === 0)).toEqual(ids.filter((_, i) => i % 2 === 1));
  expect(new Set(ids).size).toBe(lines.length / 2);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThan(LONGEST);
});

test('has every title, heading and paragraph, and loses no mention and no figure', () => {
  const source = strangeArchive(6, 60);
  const documents = linesOf(source).flatMap((line, i) => (i % 2 === 0 ? [] : [JSON.parse(line)]));
  const { speeches } = source.corpus;
  const total = (count: (speech: (typeof speeches)[number]) => number) => speeches.reduce((n, s) => n + count(s), 0);
  expect(documents.length).toBe(total(({ sections, paragraphs }) => 1 + sections.length + paragraphs.length));
  expect(documents.flatMap(({ mentions }) => mentions).length).toBe(total(({ mentions }) => mentions.length));
  expect(documents.flatMap(({ figures }) => figures).length).toBe(total(({ figures }) => figures.length));
  for (const { text, mentions } of documents)
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
});

test('every field of a document stands in the mapping, which would refuse another', () => {
  const documents = linesOf().flatMap((line, i) => (i % 2 === 0 ? [] : [JSON.parse(line)]));
  for (const document of documents) expect(unmapped(document, BULK_MAPPING.mappings.properties)).toEqual([]);
});

test('an archive without speeches is an empty file', () => {
  expect(linesOf(strangeArchive(1, 0))).toEqual([]);
});

function unmapped(value: object, fields: Readonly<Record<string, object>>): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields[name];
    if (field === undefined) return [name];
    const objects = [inner].flat().filter((item) => typeof item === 'object' && item !== null);
    const within = 'properties' in field ? (field.properties as Record<string, object>) : {};
    return objects.flatMap((object) => unmapped(object, within));
  });
}
