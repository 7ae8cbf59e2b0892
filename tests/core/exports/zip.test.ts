import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { joinFiles, packFile, packFiles } from '../../../src/core/exports/zip.ts';

const encoder = new TextEncoder();
const FILES = {
  mimetype: 'application/epub+zip',
  'a/b.xml': 'x'.repeat(10_000),
  '讲话.txt': '同志们：'.repeat(99),
  empty: '',
};

test('is byte for byte the archive that is written in one piece', () => {
  const whole = zipSync(
    {
      mimetype: [encoder.encode(FILES.mimetype), { level: 0 }],
      'a/b.xml': encoder.encode(FILES['a/b.xml']),
      '讲话.txt': encoder.encode(FILES['讲话.txt']),
      empty: new Uint8Array(),
    },
    { level: 6, mtime: new Date(1980, 0, 1) },
  );
  expect(Buffer.from(packFiles(FILES, ['mimetype'])).equals(Buffer.from(whole))).toBe(true);
});

test('a file packed once may stand in several archives, at any place', () => {
  const style = packFile('style.css', 'p {}');
  const [first, second] = [joinFiles([style]), joinFiles([packFile('other', 'words'), style])];
  expect(unzipSync(first)).toEqual({ 'style.css': encoder.encode('p {}') });
  expect(unzipSync(second)).toEqual({ other: encoder.encode('words'), 'style.css': encoder.encode('p {}') });
});
