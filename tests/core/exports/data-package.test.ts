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
