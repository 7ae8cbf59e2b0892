import path from 'node:path';
import { codeHash } from '../archive/code-hash.ts';
import { folderStamp } from '../archive/folder-stamp.ts';
import { justRead } from '../archive/just-read.ts';
import { keptValues } from '../archive/kept-values.ts';
import { knownFiles } from '../archive/known-files.ts';
import { processSlot } from '../archive/lending.ts';
import { type Archive, type ArchiveOptions, loadArchive } from '../archive/load-archive.ts';
import { sharedArchive, shownArchives } from '../archive/shared-archive.ts';
import type { Keep } from '../core/exports/keep.ts';
import { formatProblem } from '../core/model/problem.ts';
import { contentDir, withSlash } from './content-dir.ts';
import { DEFAULT_LOCALE, type Locale, localeOf } from './i18n/locales.ts';
import { localizeArchive } from './i18n/localize-archive.ts';

/** Astro runs in the project's folder; the code itself is bundled elsewhere when the pages are rendered. */
export const coreDir = path.resolve('src/core');

/** Folder for what is kept from one build to the next. */
export const cacheDir = path.resolve('node_modules/.cache/rostrum');

/** Values that took long to reckon, from one build to the next. */
export function keptHere(): Keep {
  return keptValues({ contentDir: contentDir(), cacheDir, coreDir });
}

/** By the language of the pages that show it, where no command lends one. */
const loaded = new Map<Locale, Promise<Archive>>();

/**
 * The archive that the pages of a language show, by `Astro.currentLocale`; as it is written where none is named.
 * Throws when it has problems, each with file, line and column in the message.
 */
export async function archive(locale?: string): Promise<Archive> {
  const language = localeOf(locale);
  const { BASE_URL, DEV } = import.meta.env;
  if (DEV) await forgetChanged(); // While developing, every request shows the files as they are.
  const shown = shownArchives() ?? loaded;
  const known = shown.get(language);
  if (known !== undefined) return known;
  const written = language === DEFAULT_LOCALE ? loadPublishable(BASE_URL).then(ofPages) : archive();
  const fresh = written.then((archive) => localizeArchive(archive, language));
  shown.set(language, fresh);
  return fresh;
}

/** The same archive as an object of its own: what is kept for it goes when the pages are done. */
function ofPages(archive: Archive): Archive {
  return { ...archive, corpus: { ...archive.corpus } };
}

/** What the content looked like when this module looked last. */
let seen: string | undefined;

/** Forgets what was read where files of the content were changed, added or removed since the last look. */
async function forgetChanged(): Promise<void> {
  const now = await stampOfContent();
  if (now !== seen) loaded.clear();
  seen = now;
}

/** The entry of an id that stands in a page's address. */
export function known<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`Unexpected id \`${id}\`, expected one of the archive`);
  return entry;
}

/**
 * The archive as the command that builds it has read it, else read anew, for links under a base path with or without its
 * last slash. Throws as `archive` does.
 */
export async function loadPublishable(base: string): Promise<Archive> {
  const address = { contentDir: contentDir(), base: withSlash(base) };
  const archive = sharedArchive(address) ?? (await readAnew(address));
  const errors = archive.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(`Content has problems:\n${errors.map(formatProblem).join('\n')}`);
  return archive;
}

async function readAnew(address: Pick<ArchiveOptions, 'contentDir' | 'base'>): Promise<Archive> {
  const stamp = `${address.base}\n${await stampOfContent()}`;
  const known = knownFiles(codeHash(coreDir, READERS));
  return justRead(stamp, () => loadArchive({ ...address, cacheDir, coreDir, known }));
}

/** Rooms of the core whose code makes what it does of a file. */
const READERS = ['text', 'model', 'markup', 'importer'];

/** How long the content is taken to be as it was, in milliseconds: the parts of a page ask for the archive one by one. */
const A_MOMENT = 100;
const looked = processSlot<{ readonly at: number; readonly stamp: Promise<string> }>('content-looked-at');

/** What the files of the content look like, or did a moment ago. */
function stampOfContent(): Promise<string> {
  const last = looked.get();
  const at = performance.now();
  if (last !== undefined && at - last.at < A_MOMENT) return last.stamp;
  const stamp = folderStamp(contentDir());
  looked.set({ at, stamp });
  return stamp;
}
