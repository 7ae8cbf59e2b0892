import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { directiveNamed } from '../core/markup/directives/index.ts';
import { type ParseSpeechOptions, parseSpeech } from '../core/markup/parse-speech.ts';
import { entityAddress } from '../core/model/address.ts';
import type { Entity } from '../core/model/entity.ts';
import type { EntityIndex } from '../core/model/entity-index.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Speech } from '../core/model/speech.ts';
import { codeHash } from './code-hash.ts';
import { NOTHING_KNOWN } from './known-files.ts';
import type { ArchiveOptions } from './load-archive.ts';
import { parseBeside } from './parse-beside.ts';
import { decodeUtf8, type FolderFile, type FolderPath, pathsOfFolder, readFolderFile } from './read-folder.ts';
import { type Again, CACHE_FORMAT, SpeechCache, sha256 } from './speech-cache.ts';
import { idProblem } from './unique-ids.ts';

/** Rooms of the core whose code makes a speech of its Markdown. */
const PARSER = ['text', 'model', 'markup'];

export interface LoadedSpeech {
  readonly speech: Speech;
  /** Its file, read anew each time. */
  readonly markdown: () => string;
  readonly digest: string;
}

/** What a file of a speech holds. */
export interface SpeechRead {
  readonly item?: LoadedSpeech;
  readonly problems: readonly Problem[];
}

/** What speeches are made of besides their files. */
export interface SpeechSurroundings extends Pick<ArchiveOptions, 'contentDir' | 'base' | 'cacheDir' | 'coreDir'> {
  readonly entities: readonly Entity[];
  /** Of these. */
  readonly index: EntityIndex;
  readonly registryHash: string;
}

/** Reads `speeches/`, from the cache what did not change: neither its file, nor the registry, nor the parser. */
export async function loadSpeeches(
  around: SpeechSurroundings,
  { known, parseWorker }: Pick<ArchiveOptions, 'known' | 'parseWorker'>,
): Promise<{ items: readonly LoadedSpeech[]; problems: readonly Problem[] }> {
  const { contentDir } = around;
  const reading = readingOf(around);
  const { speeches: made } = known ?? NOTHING_KNOWN;
  const folder = await pathsOfFolder(contentDir, 'speeches', '.md');
  const ended =
    parseWorker !== undefined && (await areManyNew(folder.paths, reading))
      ? parseBeside(parseWorker, around)
      : undefined;
  const items: LoadedSpeech[] = [];
  const problems: Problem[] = [...folder.problems];
  for (const path of folder.paths) {
    const read = await made(path.full, reading.surroundings, async () =>
      readSpeech(await readFolderFile(contentDir, path), path, reading),
    );
    problems.push(...read.problems);
    if (read.item !== undefined) items.push(read.item);
  }
  await ended;
  return { items, problems };
}

/**
 * Parses speeches into the cache, from the last to the first, until it comes to one that is there: so two threads that
 * begin at either end meet, and need not tell each other anything.
 */
export async function parseFromEnd(around: SpeechSurroundings): Promise<void> {
  const reading = readingOf(around);
  const { paths } = await pathsOfFolder(around.contentDir, 'speeches', '.md');
  for (const path of paths.toReversed()) {
    const file = writtenOf(await readFolderFile(around.contentDir, path), path, reading);
    if ('problem' in file) continue;
    if (reading.cache.has(file.key)) return;
    reading.cache.keep(file.key, file.markdown, file.again);
  }
}

/** From so many speeches on it pays to have another thread, which loads the parser anew. */
const MANY = 200;

/** Whether there is a processor for it, and the cache has neither the last speech nor one that stands far before it. */
async function areManyNew(paths: readonly FolderPath[], reading: Reading): Promise<boolean> {
  if (availableParallelism() === 1) return false;
  for (const path of [paths.at(-1), paths.at(-MANY)]) {
    if (path === undefined) return false;
    const file = writtenOf(await readFolderFile(reading.contentDir, path), path, reading);
    if ('problem' in file || reading.cache.has(file.key)) return false;
  }
  return true;
}

interface Reading {
  readonly contentDir: string;
  readonly surroundings: string;
  readonly cache: SpeechCache;
  readonly optionsOf: (path: FolderPath) => ParseSpeechOptions;
}

function readingOf({ contentDir, base, cacheDir, coreDir, index, registryHash }: SpeechSurroundings): Reading {
  const hrefOf = (directive: string, ref: string): string | undefined => {
    const type = directiveNamed(directive)?.entity;
    return type !== undefined && index.byId.get(ref)?.type === type ? base + entityAddress(type, ref) : undefined;
  };
  return {
    contentDir,
    surroundings: sha256(registryHash, base, codeHash(coreDir, PARSER), CACHE_FORMAT),
    cache: new SpeechCache(path.join(cacheDir, 'speeches')),
    optionsOf: ({ name, file }) => ({ id: name, file, index, hrefOf, base }),
  };
}

/** The text of a speech's file, and where the cache has what is parsed of it. */
interface Written {
  readonly markdown: string;
  readonly digest: string;
  readonly key: string;
  readonly again: Again;
}

function writtenOf(
  file: FolderFile | { readonly problem: Problem },
  path: FolderPath,
  { contentDir, surroundings, optionsOf }: Reading,
): Written | { readonly problem: Problem } {
  const decoded = 'problem' in file ? file : decodeUtf8(file);
  if ('problem' in decoded) return decoded;
  const markdown = decoded.text;
  const digest = sha256(path.file, markdown);
  return { markdown, digest, key: sha256(digest, surroundings), again: anew(contentDir, digest, optionsOf(path)) };
}

function readSpeech(file: FolderFile | { readonly problem: Problem }, path: FolderPath, reading: Reading): SpeechRead {
  const written = writtenOf(file, path, reading);
  if ('problem' in written) return { problems: [written.problem] };
  const { markdown, digest, key, again } = written;
  const { cache } = reading;
  const { speech, problems } = cache.get(key, again) ?? cache.set(key, markdown, again);
  return {
    ...(speech === undefined ? {} : { item: { speech, markdown: cache.markdownLater(key, again), digest } }),
    problems: [...idProblem(path), ...problems],
  };
}

/** A function of its own, for what it gives keeps all that is around it, and that is not to be the bytes of the file. */
function anew(contentDir: string, digest: string, options: ParseSpeechOptions): Again {
  return {
    read: () => readUnchanged(contentDir, options.file, digest),
    parse: (text) => parseSpeech(text, options),
  };
}

/** A speech's file once more. Throws where it is not what it was: pages of two versions of it would not fit together. */
function readUnchanged(contentDir: string, file: string, digest: string): string {
  const text = new TextDecoder().decode(readFileSync(path.join(path.dirname(path.resolve(contentDir)), file)));
  if (sha256(file, text) === digest) return text;
  throw new Error(`Unexpected change of ${file}, expected it to stay as it is until the command ends`);
}
