import { stat } from 'node:fs/promises';
import path from 'node:path';
import { buildCorpus, type Corpus } from '../core/corpus/corpus.ts';
import type { Entity } from '../core/model/entity.ts';
import { buildEntityIndex, type EntityIndex } from '../core/model/entity-index.ts';
import type { Indicator } from '../core/model/figure.ts';
import { type Problem, sortProblems } from '../core/model/problem.ts';
import type { SiteSettings } from '../core/model/site.ts';
import { codeHash } from './code-hash.ts';
import { type KeptState, keptFile, keptState } from './kept-state.ts';
import { type KnownFiles, NOTHING_KNOWN } from './known-files.ts';
import { lintChanged } from './lint-cache.ts';
import { loadEntities, type ParsedEntities } from './load-entities.ts';
import { loadIndicators } from './load-indicators.ts';
import { loadSite } from './load-site.ts';
import { loadSources, type SourceFile } from './load-sources.ts';
import { type LoadedSpeech, loadSpeeches } from './load-speeches.ts';
import { displayPath, unreadable } from './read-folder.ts';
import { readLater } from './read-later.ts';
import { sha256 } from './speech-cache.ts';
import { uniqueIds } from './unique-ids.ts';

export interface ArchiveOptions {
  /** The folder that holds `speeches/`, `organizations/` … */
  readonly contentDir: string;
  /** Path under which the archive is served, with `/` at both ends. */
  readonly base: string;
  /** Where parsed speeches are kept from one run to the next. */
  readonly cacheDir: string;
  /** `src/core/`: its hash keeps the cache from outliving the code. Bundled code cannot find it by itself. */
  readonly coreDir: string;
  /** What earlier readings in this process have made of files; what is read is added. */
  readonly known?: KnownFiles;
  /** Code of the thread that parses speeches as well (`parse-worker.ts`), where the code that reads is not bundled. */
  readonly parseWorker?: URL;
}

/** A content folder, read and checked. With problems of severity `error` it must not be published. */
export interface Archive {
  readonly site: SiteSettings;
  readonly corpus: Corpus;
  readonly index: EntityIndex;
  /** What figures measure, in the order of the file. */
  readonly indicators: readonly Indicator[];
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Markdown of each speech, by id. */
  readonly markdown: ReadonlyMap<string, string>;
  /** Text of each entity's file, by its path. */
  readonly registry: ReadonlyMap<string, string>;
  /** Hash of each file that became a speech or an entity, by id: it changes when the file does. */
  readonly digests: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Rooms of the core whose code makes an entity of its file. */
const PARSER = ['text', 'model', 'markup'];

/** The registry as the last run has parsed it: 290 files take .3 s. A server knows its own. */
function parsedEntities({ cacheDir, coreDir, contentDir }: ArchiveOptions): KeptState<ParsedEntities> {
  return keptState(keptFile(cacheDir, path.resolve(contentDir), 'entities'), codeHash(coreDir, PARSER));
}

/** Reads a content folder. Whatever is wrong in it is a problem in the result; nothing is thrown. */
export async function loadArchive(options: ArchiveOptions): Promise<Archive> {
  const { base, cacheDir, coreDir } = options;
  const contentDir = path.resolve(options.contentDir);
  const known = options.known ?? NOTHING_KNOWN;
  const [site, entities, indicators] = await Promise.all([
    loadSite(contentDir, known.site),
    loadEntities(contentDir, known.entities, options.known === undefined ? parsedEntities(options) : undefined),
    loadIndicators(contentDir, known.indicators),
  ]);
  const knownEntities: Entity[] = entities.items.map((item) => item.entity);
  const index = buildEntityIndex(knownEntities);
  const registryHash = sha256(...entities.items.map((item) => `${item.entity.type}/${item.entity.id} ${item.digest}`));
  const speeches = await loadSpeeches(
    { contentDir, base, cacheDir, coreDir, entities: knownEntities, index, registryHash },
    options,
  );
  const sources = await loadSources(
    contentDir,
    speeches.items.map(({ speech }) => speech),
    known.sources,
  );
  const corpus = buildCorpus(
    speeches.items.map((item: LoadedSpeech) => item.speech),
    knownEntities,
  );
  const markdown = readLater(new Map(speeches.items.map((item) => [item.speech.id, item.markdown])));
  const registry = new Map(entities.items.map((item) => [item.entity.file, item.text]));
  const digests = new Map([
    ...entities.items.map((item) => [item.entity.id, item.digest] as const),
    ...speeches.items.map((item) => [item.speech.id, item.digest] as const),
  ]);
  const problems = [
    ...(await missingFolder(contentDir)),
    ...site.problems,
    ...entities.problems,
    ...indicators.problems,
    ...sources.problems,
    ...speeches.problems,
    ...uniqueIds([...knownEntities, ...corpus.speeches]),
    ...lintChanged(
      { corpus, index, indicators: indicators.items, markdown, registry, sources: sources.byName },
      { ...options, contentDir, digests, registryHash },
    ),
  ];
  return {
    site: site.settings,
    corpus,
    index,
    indicators: indicators.items,
    sources: sources.byName,
    markdown,
    registry,
    digests,
    problems: sortProblems(problems),
  };
}

async function missingFolder(contentDir: string): Promise<Problem[]> {
  const file = displayPath(contentDir, contentDir);
  return stat(contentDir).then(
    (stats) => (stats.isDirectory() ? [] : [unreadable(file, 'it is a file', 'a folder')]),
    (error: unknown) => [unreadable(file, error, 'a folder with speeches/')],
  );
}
