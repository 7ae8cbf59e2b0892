import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  type IntegrityEntry,
  integrityOf,
  parseIntegrity,
  serializeIntegrity,
} from '../../../src/cli/integrity/integrity.ts';
import { randomFrom } from '../../core/search/generate.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const entry = (kind: IntegrityEntry['kind'], path: string): IntegrityEntry => ({
  kind,
  path,
  bytes: path.length,
  sha256: hash(path),
});
const entries = [
  entry('text', '2011'),
  entry('file', 'ü/"b".html'),
  entry('file', '404.html'),
  entry('source', 'a\nb.txt'),
];

test('the same entries give the same file, in whatever order they were found', () => {
  const text = serializeIntegrity(integrityOf(entries));
  expect(serializeIntegrity(integrityOf([...entries].reverse()))).toBe(text);
  expect(parseIntegrity(text)).toEqual({ integrity: integrityOf(entries) });
  expect(text.split('\n')).toHaveLength(entries.length + 3);
});

test('the root is the hash of a line for each entry', () => {
  const lines = [
    `file ${hash('404.html')} 8 "404.html"\n`,
    `file ${hash('ü/"b".html')} 10 "ü/\\"b\\".html"\n`,
    `source ${hash('a\nb.txt')} 7 "a\\nb.txt"\n`,
    `text ${hash('2011')} 4 "2011"\n`,
  ];
  expect(integrityOf(entries).root).toBe(hash(lines.join('')));
});

test('every flipped bit of the file itself shows', () => {
  const bytes = Buffer.from(serializeIntegrity(integrityOf(entries)));
  const silent: number[] = [];
  for (let i = 0; i < bytes.length; i++)
    for (let bit = 0; bit < 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(bytes.readUInt8(i) ^ (1 << bit), i);
      if (parseIntegrity(flipped.toString()).damage === undefined) silent.push(i);
    }
  expect(silent).toEqual([]);
});

test('random text is damage, never an error', () => {
  const random = randomFrom(1);
  for (let i = 0; i < 500; i++) {
    const text = String.fromCharCode(...Array.from({ length: 20 }, () => Math.floor(random() * 128)));
    expect(parseIntegrity(text).damage).toContain('Unexpected');
  }
});
