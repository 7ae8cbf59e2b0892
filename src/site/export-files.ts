import type { Archive } from '../archive/load-archive.ts';
import { renderPlan } from '../archive/render-plan.ts';
import { wordSegmentation } from '../archive/word-segmentation.ts';
import { once } from '../core/corpus/once.ts';
import { bundleFile, bundlesOf, isPacked } from '../core/exports/bundles.ts';
import { type ExportFile, type ExportSource, fileAt, filesOf } from '../core/exports/format.ts';
import { exportFormats } from '../core/exports/formats.ts';
import { archive, keptHere } from './archive.ts';
import { withBase } from './urls.ts';

/** What the formats are written from: the archive as it is written, whatever language it is read in. */
export async function exportSource(): Promise<ExportSource> {
  return sourceOf(await archive());
}

/** One for an archive, since what formats share is kept by it. */
const sourceOf = once(
  (archive: Archive): ExportSource => ({
    ...archive,
    root: siteRoot(),
    segmentation: wordSegmentation,
    isBundled: isBundled(),
    keep: keptHere(),
    sumOf: async (path) => renderPlan()?.sumOf(path),
  }),
);

/** The archive's address with `/` at its end, or only its path where its own address is not known. */
export function siteRoot(): string {
  return wholeAddress(withBase(''));
}

/** An address as whole as it is known. */
export function wholeAddress(path: string): string {
  const { SITE } = import.meta.env;
  return SITE === undefined ? path : new URL(path, SITE).href;
}

/** Whether the build was asked to pack files of speeches and entities: `rostrum build --files bundled`. */
export function isBundled(): boolean {
  return process.env.ROSTRUM_FILES === 'bundled';
}

/** The file of a format that has a path, of a format none of whose files is ever packed. */
export async function unpackedFileAt(path: string, format: string): Promise<ExportFile | undefined> {
  const source = await exportSource();
  const of = exportFormats.find(({ name }) => name === format);
  return of && fileAt(path, of, source);
}

/** The files of every format, by its name. */
export async function filesByFormat(): Promise<ReadonlyMap<string, readonly ExportFile[]>> {
  return publishedFiles(await exportSource()).files;
}

/** The archive that a file of a format is packed in, where it is in one. */
export async function bundleOf(path: string): Promise<string | undefined> {
  return bundleByFile(await exportSource()).get(path);
}

/** Nothing need be listed where nothing is packed. */
function bundleByFile(source: ExportSource): ReadonlyMap<string, string> {
  return source.isBundled ? publishedFiles(source).bundleByFile : new Map();
}

interface PublishedFiles {
  /** By format. */
  readonly files: ReadonlyMap<string, readonly ExportFile[]>;
  readonly bundleByFile: ReadonlyMap<string, string>;
}

/** The same for every page and address. */
const publishedFiles = once((source: ExportSource): PublishedFiles => {
  const bundleByFile = new Map<string, string>();
  const files = exportFormats.map((format): [string, readonly ExportFile[]] => {
    if (!source.isBundled || !isPacked(format)) return [format.name, filesOf(format, source)];
    const { bundles, others } = bundlesOf(format, source);
    for (const { path, files } of bundles) for (const file of files) bundleByFile.set(file.path, path);
    return [format.name, [...bundles.map(bundleFile), ...others]];
  });
  return { files: new Map(files), bundleByFile };
});

/** Every file of every format, by its path from the archive's root. */
export async function filesByPath(): Promise<ReadonlyMap<string, ExportFile>> {
  return addressedFiles(publishedFiles(await exportSource()));
}

const addressedFiles = once(
  ({ files }: PublishedFiles): ReadonlyMap<string, ExportFile> =>
    new Map([...files.values()].flat().map((file) => [file.path, file])),
);

/** Formats that a reader takes a speech home in, in the order they are offered. */
const FOR_READERS = ['epub', 'docx', 'text', 'clean-markdown', 'markdown', 'json', 'tei'] as const;

export interface ReaderFile {
  readonly format: string;
  readonly path: string;
  /** `epub`, `clean.md`. */
  readonly ending: string;
  /** The archive that it is packed in, where it has no address of its own. */
  readonly bundle?: string | undefined;
}

/** Files of a speech for its readers, of the formats that the table has. */
export async function readerFiles(id: string): Promise<readonly ReaderFile[]> {
  const source = await exportSource();
  const bundles = bundleByFile(source);
  return (offeredFiles(source).get(id) ?? []).map((file) => ({ ...file, bundle: bundles.get(file.path) }));
}

const offeredFiles = once((source: ExportSource): ReadonlyMap<string, readonly ReaderFile[]> => {
  const formats = FOR_READERS.flatMap((name) => exportFormats.find((format) => format.name === name) ?? []);
  const files = formats.flatMap((format) =>
    filesOf(format, source).flatMap(({ path }) => {
      const [, id, ending] = /^speeches\/([^./]+)\.([^/]+)$/.exec(path) ?? [];
      return id === undefined || ending === undefined ? [] : [{ id, file: { format: format.name, path, ending } }];
    }),
  );
  const byId = Map.groupBy(files, ({ id }) => id);
  return new Map([...byId].map(([id, of]) => [id, of.map(({ file }) => file)]));
});
