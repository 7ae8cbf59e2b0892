import { readFileSync } from 'node:fs';
import path from 'node:path';
import { directiveNamed } from '../core/markup/directives/index.ts';
import { type ParseSpeechOptions, parseSpeech } from '../core/markup/parse-speech.ts';
import { entityAddress } from '../core/model/address.ts';
import type { EntityIndex } from '../core/model/entity-index.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Speech } from '../core/model/speech.ts';
import { codeHash } from './code-hash.ts';
import { NOTHING_KNOWN } from './known-files.ts';
import type { ArchiveOptions } from './load-archive.ts';
import { decodeUtf8, type FolderFile, pathsOfFolder, readFolderFile } from './read-folder.ts';
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

/** Reads `speeches/`, from the cache what did not change: neither its file, nor the registry, nor the parser. */
export async function loadSpeeches(
  contentDir: string,
  index: EntityIndex,
  registryHash: string,
  { base, cacheDir, coreDir, known }: Pick<ArchiveOptions, 'base' | 'cacheDir' | 'coreDir' | 'known'>,
): Promise<{ items: readonly LoadedSpeech[]; problems: readonly Problem[] }> {
  const hrefOf = (directive: string, ref: string): string | undefined => {
    const type = directiveNamed(directive)?.entity;
    return type !== undefined && index.byId.get(ref)?.type === type ? base + entityAddress(type, ref) : undefined;
  };
  const surroundings = sha256(registryHash, base, codeHash(coreDir, PARSER), CACHE_FORMAT);
  const cache = new SpeechCache(path.join(cacheDir, 'speeches'));
  const { speeches: made } = known ?? NOTHING_KNOWN;
  const folder = await pathsOfFolder(contentDir, 'speeches', '.md');
  const items: LoadedSpeech[] = [];
  const problems: Problem[] = [...folder.problems];
  for (const path of folder.paths) {
    const options = { id: path.name, file: path.file, index, hrefOf, base };
    const read = await made(path.full, surroundings, async () =>
      readSpeech(contentDir, await readFolderFile(contentDir, path), { surroundings, cache, options }),
    );
    problems.push(...read.problems);
    if (read.item !== undefined) items.push(read.item);
  }
  return { items, problems };
}

interface Reading {
  readonly surroundings: string;
  readonly cache: SpeechCache;
  readonly options: ParseSpeechOptions;
}

function readSpeech(
  contentDir: string,
  file: FolderFile | { readonly problem: Problem },
  { surroundings, cache, options }: Reading,
): SpeechRead {
  const decoded = 'problem' in file ? file : decodeUtf8(file);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const markdown = decoded.text;
  const digest = sha256(options.file, markdown);
  const key = sha256(digest, surroundings);
  const again = anew(contentDir, digest, options);
  const { speech, problems } = cache.get(key, again) ?? cache.set(key, markdown, again);
  return {
    ...(speech === undefined ? {} : { item: { speech, markdown: cache.markdownLater(key, again), digest } }),
    problems: [...idProblem({ file: options.file, name: options.id }), ...problems],
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
