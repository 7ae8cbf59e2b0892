import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bundleFile, bundlesOf, isPacked } from '../../../src/core/exports/bundles.ts';
import { exportFormats } from '../../../src/core/exports/formats.ts';
import { strangeArchive } from './strange-archive.ts';

const source = strangeArchive(3, 20);

test.each(exportFormats.filter(isPacked).map((format) => [format.name, format] as const))(
  'archives of %s hold every file of a speech or entity once, as it is by itself',
  async (_, format) => {
    const files = new Map(format.files(source).map((file) => [file.path, file]));
    const { bundles, others } = bundlesOf(format, source);
    const paths: string[] = others.map(({ path }) => path);
    for (const bundle of bundles) {
      const archive = unzipSync(new Uint8Array(Buffer.from(await bundleFile(bundle).write())));
      for (const [path, bytes] of Object.entries(archive)) {
        paths.push(path);
        if (/\.(?:csv|jsonld|conllu|md)$/.test(path))
          expect(Buffer.from(bytes).toString()).toBe(String(await files.get(path)?.write()));
      }
      expect(bundle.path).toMatch(/^bundles\/[a-z-]+\/(?:\d{4}|[a-z]+)(?:-\d+)?\.zip$/);
    }
    expect(paths.toSorted()).toEqual([...files.keys()].toSorted());
  },
);

test('the same archive is the same bytes', async () => {
  const [format] = exportFormats.filter(isPacked);
  if (format === undefined) throw new Error('Unexpected absence of a packed format');
  const written = async () => {
    const [first] = bundlesOf(format, source).bundles;
    return first && Buffer.from(await bundleFile(first).write()).toString('base64');
  };
  expect(await written()).toBe(await written());
});
