import { wordSegmentation } from '../archive/word-segmentation.ts';
import type { ExportFile, ExportSource } from '../core/exports/format.ts';
import { exportFiles, exportFormats } from '../core/exports/formats.ts';
import { archive } from './archive.ts';
import { withBase } from './urls.ts';

/** By the corpus they are written from. */
const listed = new WeakMap<object, ReadonlyMap<string, ExportFile>>();

/** What the formats are written from: the archive as it is written, whatever language it is read in. */
export async function exportSource(): Promise<ExportSource> {
  return { ...(await archive()), root: siteRoot(), segmentation: wordSegmentation };
}

/** The archive's address with `/` at its end, or only its path where its own address is not known. */
export function siteRoot(): string {
  return wholeAddress(withBase(''));
}

/** An address as whole as it is known. */
export function wholeAddress(path: string): string {
  const { SITE } = import.meta.env;
  return SITE === undefined ? path : new URL(path, SITE).href;
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
