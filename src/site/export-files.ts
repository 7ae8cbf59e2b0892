import { wordSegmentation } from '../archive/word-segmentation.ts';
import type { ExportFile, ExportSource } from '../core/exports/format.ts';
import { exportFormats } from '../core/exports/formats.ts';
import { archive } from './archive.ts';
import { withBase } from './urls.ts';

/** Files of each format by its name, by the corpus they are written from: the same for every page and address. */
const listed = new WeakMap<object, ReadonlyMap<string, readonly ExportFile[]>>();
const addressed = new WeakMap<object, ReadonlyMap<string, ExportFile>>();

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

/** The files of every format, by its name. */
export async function filesByFormat(): Promise<ReadonlyMap<string, readonly ExportFile[]>> {
  const source = await exportSource();
  const known = listed.get(source.corpus);
  if (known !== undefined) return known;
  const files = new Map(exportFormats.map((format) => [format.name, format.files(source)]));
  listed.set(source.corpus, files);
  return files;
}

/** Every file of every format, by its path from the archive's root. */
export async function filesByPath(): Promise<ReadonlyMap<string, ExportFile>> {
  const byFormat = await filesByFormat();
  const known = addressed.get(byFormat);
  if (known !== undefined) return known;
  const files = new Map([...byFormat.values()].flat().map((file) => [file.path, file]));
  addressed.set(byFormat, files);
  return files;
}

/** Formats that a reader takes a speech home in, in the order they are offered. */
const FOR_READERS = ['epub', 'docx', 'text', 'clean-markdown', 'markdown', 'json', 'tei'] as const;

export interface ReaderFile {
  readonly format: string;
  readonly path: string;
  /** `epub`, `clean.md`. */
  readonly ending: string;
}

const offered = new WeakMap<object, ReadonlyMap<string, readonly ReaderFile[]>>();

/** Files of a speech for its readers, of the formats that the table has. */
export async function readerFiles(id: string): Promise<readonly ReaderFile[]> {
  const source = await exportSource();
  const known = offered.get(source.corpus) ?? listReaderFiles(source);
  offered.set(source.corpus, known);
  return known.get(id) ?? [];
}

function listReaderFiles(source: ExportSource): ReadonlyMap<string, readonly ReaderFile[]> {
  const formats = FOR_READERS.flatMap((name) => exportFormats.find((format) => format.name === name) ?? []);
  const files = formats.flatMap(({ name, files }) =>
    files(source).flatMap(({ path }) => {
      const [, id, ending] = /^speeches\/([^./]+)\.([^/]+)$/.exec(path) ?? [];
      return id === undefined || ending === undefined ? [] : [{ id, file: { format: name, path, ending } }];
    }),
  );
  const byId = Map.groupBy(files, ({ id }) => id);
  return new Map([...byId].map(([id, of]) => [id, of.map(({ file }) => file)]));
}
