import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataPackageFiles } from '../../../src/core/exports/data-package.ts';
import { parquetFiles } from '../../../src/core/exports/parquet.ts';
import { tableFiles } from '../../../src/core/exports/tables/index.ts';
import { strangeArchive } from './strange-archive.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: { readonly foreignKeys?: readonly { readonly reference: { readonly resource: string } }[] };
}

interface PartedResource {
  readonly name: string;
  readonly path: readonly string[];
  readonly parts: readonly Pick<Resource, 'path' | 'bytes' | 'hash'>[];
}

/** An archive whose files are bundled, with figures enough (most of them one and the same) for files in parts. */
function inParts() {
  const source = strangeArchive(5, 40);
  const [first, ...others] = source.corpus.speeches;
  const figure = source.corpus.speeches.flatMap(({ figures }) => figures)[0];
  if (first === undefined || figure === undefined) throw new Error('Unexpected absence of figures');
  const figures = Array.from({ length: 90_000 }, (_, i) => ({
    ...figure,
    anchor: `m${i}`,
    block: first.paragraphs[0]?.anchor ?? figure.block,
    start: 0,
    end: 1,
  }));
  const speeches = [{ ...first, figures }, ...others];
  return { ...source, corpus: { ...source.corpus, speeches }, isBundled: true };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function packageOf(source = strangeArchive(5, 20)) {
  const [file] = dataPackageFiles(source);
  return JSON.parse(String(await file?.write()));
}

test('every resource has the size and checksum of its file', async () => {
  const source = strangeArchive(5, 20);
  const { resources }: { resources: Resource[] } = await packageOf(source);
  const files = new Map([...tableFiles(source), ...parquetFiles(source)].map((file) => [file.path, file]));
  expect(resources.length).toBe(8);
  for (const { path, bytes, hash } of resources) {
    const written = Buffer.from((await files.get(`data/${path}`)?.write()) ?? '');
    expect(written.length).toBe(bytes);
    expect(hash).toBe(`sha256:${createHash('sha256').update(written).digest('hex')}`);
  }
});

test('a table in parts is one resource whose files, read one after the other without their later heads, are the table', async () => {
  const source = inParts();
  const { resources }: { resources: PartedResource[] } = await packageOf(source);
  const files = new Map(tableFiles(source).map((file) => [file.path, file]));
  const table = resources.find(({ name }) => name === 'figures');
  expect(table?.path.length).toBeGreaterThan(1);
  expect(table?.parts.map(({ path }) => path)).toEqual(table?.path);
  let concatenated = '';
  for (const [i, { path, bytes, hash }] of table?.parts.entries() ?? []) {
    const text = String(await files.get(`data/${path}`)?.write());
    expect({ bytes, hash }).toEqual({ bytes: Buffer.byteLength(text), hash: `sha256:${sha256(text)}` });
    concatenated += i === 0 ? text : text.slice(text.indexOf('\r\n') + 2);
  }
  const whole = tableFiles({ ...source, isBundled: false }).find(({ path }) => path === 'data/figures.csv');
  expect(concatenated).toBe(await whole?.write());
});

test('each part of the Parquet file, which cannot be read after another, is a resource', async () => {
  const source = inParts();
  const { resources }: { resources: Resource[] } = await packageOf(source);
  const paths = parquetFiles(source).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(1);
  expect(resources.filter(({ path }) => path.includes('.parquet')).map(({ path }) => `data/${path}`)).toEqual(paths);
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
});

test('keys name tables of the package', async () => {
  const { resources }: { resources: Resource[] } = await packageOf();
  const names = new Set(resources.map(({ name }) => name));
  const named = resources.flatMap(({ schema }) => schema.foreignKeys?.map(({ reference }) => reference.resource) ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
});

test('says an address only where the archive has one, and whom it is from as far as is stated', async () => {
  expect(await packageOf()).toMatchObject({
    homepage: 'https://example.org/archive/',
    contributors: [{ title: '编者 <e>', roles: ['editor'] }],
  });
  const nowhere = await packageOf(strangeArchive(5, 0, '/archive/'));
  expect(Object.keys(nowhere)).toEqual(['$schema', 'name', 'title', 'description', 'contributors', 'resources']);
});
