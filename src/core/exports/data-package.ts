import type { Speech } from '../model/speech.ts';
import { type FileSum, sumOf } from './file-sums.ts';
import type { ExportFormat, ExportSource } from './format.ts';
import { PARQUET, parquetFiles } from './parquet.ts';
import { inBoth, tableSchema } from './table-schema.ts';
import { annotations } from './tables/annotations.ts';
import type { Words } from './tables/column.ts';
import { csvPath, datasets, tableFiles, tableNames } from './tables/index.ts';

/** How the tables are written, as a Table Dialect 2.0. The mark for UTF-8 before the first name is no part of it. */
const DIALECT = {
  $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
  header: true,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
};

/** What `tableToCsv` does to the texts of every column. */
const DEFUSED: Words = {
  zh: "在 CSV 中，会被表格软件当作公式的文字前加一个撇号（'）。",
  en: "In CSV a text that a spreadsheet would take for a formula has an apostrophe (') before it.",
};

/** `data/datapackage.json`, by which programs read every table with its types and keys. */
export const dataPackageFiles: ExportFormat['files'] = (source) => [
  { path: 'data/datapackage.json', mediaType: 'application/json', write: () => dataPackage(source) },
];

/**
 * The tables of an archive as a Data Package 2.0 (https://datapackage.org/standard/data-package/), with size and
 * checksum of each file. It says who edits the archive and where its texts are from as far as these are stated, and
 * nothing of when it was made: the same content gives the same bytes.
 */
async function dataPackage(source: ExportSource): Promise<string> {
  const { site, root, corpus } = source;
  const sumAt = sumsOf(source);
  const tables = Object.entries(datasets).map(async ([name, dataset]) => ({
    name,
    type: 'table',
    title: inBoth(dataset.title),
    description: inBoth({ zh: dataset.description.zh + DEFUSED.zh, en: `${dataset.description.en} ${DEFUSED.en}` }),
    ...(await csvOf(tableNames(name, source), sumAt)),
    dialect: DIALECT,
    schema: tableSchema(dataset),
  }));
  const parquet = parquetFiles(source).map(async ({ path }) => ({
    name: withinData(path).replace(/\.parquet$/, ''),
    type: 'table',
    title: inBoth(annotations.title),
    description: inBoth(annotations.description),
    path: withinData(path),
    format: 'parquet',
    mediatype: PARQUET,
    ...written(await sumAt(path)),
    schema: tableSchema(annotations),
  }));
  const sources = sourcesOf(corpus.speeches);
  const value = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'speeches',
    title: site.title,
    description: site.description,
    ...(URL.canParse(root) ? { id: root, homepage: root } : {}),
    ...(site.editor === undefined ? {} : { contributors: [{ title: site.editor, roles: ['editor'] }] }),
    ...(sources.length === 0 ? {} : { sources }),
    resources: await Promise.all([...tables, ...parquet]),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

/**
 * Where the rows of a table are. Several files are read as one, in their order, the head of each but the first left out;
 * what one of them weighs is under `parts`, since `bytes` and `hash` of the standard are of one file. Parts of Parquet
 * are resources of their own: one after the other they are no Parquet.
 */
async function csvOf(names: readonly string[], sumAt: SumAt): Promise<object> {
  const files = await Promise.all(
    names.map(async (name) => ({ path: withinData(csvPath(name)), ...written(await sumAt(csvPath(name))) })),
  );
  const [first, ...others] = files;
  const format = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
  if (first === undefined || others.length > 0) return { path: files.map(({ path }) => path), ...format, parts: files };
  const { path, ...sum } = first;
  return { path, ...format, ...sum };
}

/** From the folder of the package. */
function withinData(path: string): string {
  return path.replace(/^data\//, '');
}

/** The sum of a file, by its path from the archive's root. */
type SumAt = (path: string) => Promise<FileSum>;

/** Sums of the files of tables: as they are known, else as they would be written. */
function sumsOf(source: ExportSource): SumAt {
  const files = new Map([...tableFiles(source), ...parquetFiles(source)].map((file) => [file.path, file]));
  return async (path) => {
    const known = await source.sumOf?.(path);
    if (known !== undefined) return known;
    const file = files.get(path);
    if (file === undefined) throw new Error(`Unexpected path \`${path}\`, expected one of a table`);
    return sumOf(await file.write());
  };
}

function written({ bytes, sha256 }: FileSum): { bytes: number; hash: string } {
  return { bytes, hash: `sha256:${sha256}` };
}

/** Where the texts are from, each place once; what has neither a title nor a publisher is a file of our own. */
function sourcesOf(speeches: readonly Speech[]): object[] {
  const named = speeches.flatMap(({ meta: { source } }) => {
    const title = source?.title ?? source?.publisher;
    if (title === undefined) return [];
    return [{ title, ...(source?.url === undefined ? {} : { path: source.url }) }];
  });
  return [...new Map(named.map((source) => [JSON.stringify(source), source])).values()];
}
