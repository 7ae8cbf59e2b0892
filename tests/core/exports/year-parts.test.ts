import { expect, test } from 'vitest';
import { tableToCsv } from '../../../src/core/exports/csv.ts';
import { columnNames } from '../../../src/core/exports/tables/dataset.ts';
import { figures } from '../../../src/core/exports/tables/figures.ts';
import { tableFiles } from '../../../src/core/exports/tables/index.ts';
import { yearParts } from '../../../src/core/exports/year-parts.ts';
import { strangeArchive } from './strange-archive.ts';

const source = { ...strangeArchive(5, 40), isBundled: true };
const MIB = 1024 * 1024;

test('what fits into one file is not parted, nor is anything where files are not bundled', () => {
  expect(yearParts(source, () => 10)).toBeUndefined();
  expect(yearParts({ ...source, isBundled: false }, () => 100 * MIB)).toBeUndefined();
});

test('parts have every speech once, each of one year and of no more than it may be', () => {
  const parts = yearParts(source, () => 4 * MIB) ?? [];
  expect(
    parts
      .flatMap(({ speeches }) => speeches)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(source.corpus.speeches.map(({ id }) => id).toSorted());
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  for (const { name, speeches } of parts) {
    expect(speeches.length).toBeLessThanOrEqual(2);
    for (const { meta } of speeches) expect(name.startsWith(meta.date.slice(0, 4))).toBe(true);
  }
});

test('the tables of an archive with very many figures come in parts that together are the table', async () => {
  const [first, ...others] = source.corpus.speeches;
  if (first === undefined) throw new Error('Unexpected absence of speeches');
  const [figure] = source.corpus.speeches.flatMap(({ figures }) => figures);
  if (figure === undefined) throw new Error('Unexpected absence of figures');
  // As many as 25,000, of which most are one and the same.
  const many = {
    ...first,
    figures: Array.from({ length: 25_000 }, () => ({
      ...figure,
      block: first.paragraphs[0]?.anchor ?? figure.block,
      start: 0,
      end: 1,
    })),
  };
  const large = { ...source, corpus: { ...source.corpus, speeches: [many, ...others] } };
  const csv = tableFiles(large).filter(({ path }) => /^data\/figures-\d{4}(?:-\d+)?\.csv$/.test(path));
  expect(tableFiles(large).some(({ path }) => path === 'data/figures.csv')).toBe(false);
  const lines = new Set<string>();
  let rows = 0;
  for (const { write } of csv) {
    const [head = '', ...body] = String(await write())
      .trimEnd()
      .split('\r\n');
    lines.add(head);
    rows += body.length;
  }
  const whole = tableToCsv(columnNames(figures), figures.rows(large)).trimEnd().split('\r\n');
  expect([...lines]).toEqual(whole.slice(0, 1));
  expect(rows).toBe(whole.length - 1);
});
