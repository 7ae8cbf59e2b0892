import { expect, test } from 'vitest';
import { exportFormats } from '../../src/core/exports/formats.ts';
import { fileSize } from '../../src/site/file-size.ts';
import { formatTexts } from '../../src/site/i18n/formats.ts';

test('every format has its texts, and no other has', () => {
  expect(Object.keys(formatTexts).sort()).toEqual(exportFormats.map(({ name }) => name).sort());
});

test('sizes are in powers of thousand', () => {
  expect([0, 999, 1000, 16_622, 999_949, 999_950, 5_600_000, 2e12].map(fileSize)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '16.6 kB',
    '999.9 kB',
    '1.0 MB',
    '5.6 MB',
    '2000.0 GB',
  ]);
});
