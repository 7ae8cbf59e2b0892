import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { tableToXlsx } from '../../../src/core/exports/xlsx.ts';

const COLUMNS = ['text', 'count', 'reviewed'];
const TABLE = [
  { text: '=HYPERLINK("https://example.org")', count: 3, reviewed: false },
  { text: '+1', count: undefined, reviewed: true },
  { text: '-2+3', count: 0, reviewed: true },
  { text: '@要<办好> & "培训班"', count: 1, reviewed: true },
];

/** Files of a workbook by their names. */
async function filesOf(): Promise<Record<string, string>> {
  const files = unzipSync(await tableToXlsx(COLUMNS, TABLE, 'tasks'));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('is a workbook of one sheet, with text that looks like a formula as text', async () => {
  const files = await filesOf();
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  expect(Object.keys(files)).toContain('[Content_Types].xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet.match(/<row /g)).toHaveLength(5);
  const texts = files['xl/sharedStrings.xml'] ?? '';
  for (const text of ['=HYPERLINK(', '+1', '-2+3', '@要&lt;办好&gt; &amp; ']) expect(texts).toContain(text);
  // Every text cell refers to the list of texts; numbers and truth values are their own.
  expect(sheet.match(/ t="s"/g)).toHaveLength(3 + 4);
  expect(sheet.match(/ t="b"/g)).toHaveLength(4);
});

test('is the same bytes whenever and wherever it is written', async () => {
  vi.useFakeTimers({ now: new Date('2011-03-05T06:07:08Z'), toFake: ['Date'] });
  const one = await tableToXlsx(COLUMNS, TABLE, 'tasks');
  vi.setSystemTime(new Date('2031-11-05T16:17:18Z'));
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Shanghai';
  const other = await tableToXlsx(COLUMNS, TABLE, 'tasks');
  process.env.TZ = zone;
  vi.useRealTimers();
  expect(Buffer.from(other).equals(Buffer.from(one))).toBe(true);
});
