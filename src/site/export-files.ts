import type { ExportFile, ExportSource } from '../core/exports/format.ts';
import { exportFiles, exportFormats } from '../core/exports/formats.ts';
import { archive } from './archive.ts';
import { withBase } from './urls.ts';

/** By the corpus they are written from. */
const listed = new WeakMap<object, ReadonlyMap<string, ExportFile>>();

/** What the formats are written from: the archive as it is written, whatever language it is read in. */
export async function exportSource(): Promise<ExportSource> {
  const loaded = await archive();
  const { SITE } = import.meta.env;
  return { ...loaded, root: SITE === undefined ? withBase('') : new URL(withBase(''), SITE).href };
}

/** Every file of every format, by its path from the archive's root. */
export async function filesByPath(): Promise<ReadonlyMap<string, ExportFile>> {
  const { corpus } = await archive();
  const known = listed.get(corpus);
  if (known !== undefined) return known;
  const files = new Map(exportFiles(exportFormats, await exportSource()).map((file) => [file.path, file]));
  listed.set(corpus, files);
  return files;
}
