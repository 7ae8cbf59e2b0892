import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { gzipSync } from 'fflate';
import type { Connect } from 'vite';
import { timed } from '../../archive/phases.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { buildDirectory } from '../../core/search/build-directory.ts';
import { type Catalog, type CatalogSpeech, type ChunkTable, catalogSpeech } from '../../core/search/catalog.ts';
import { foldForSearch } from '../../core/search/fold.ts';
import { indexNames, type NamedInSpeech } from '../../core/search/index-names.ts';
import { type Chunk, indexTexts } from '../../core/search/index-texts.ts';
import { type IndexedText, indexedTextOf } from '../../core/search/indexed-text.ts';
import { ENTRY_FILE, type Entry } from '../../core/search/open-index.ts';
import { openccTable } from '../../core/search/opencc-table.ts';
import type { SpeechText } from '../../core/search/passage.ts';
import { packScriptTable } from '../../core/search/script-table.ts';
import { blocksNaming, detailsOf, type SpeechDetails } from '../../core/search/speech-details.ts';
import { commonUnits } from '../../core/search/tokens.ts';
import { simplifyScript } from '../../core/text/script.ts';
import { cacheDir, loadPublishable } from '../archive.ts';
import { withSlash } from '../content-dir.ts';

/** Where the index stands in a site. */
const FOLDER = 'pagefind';
/** Places in an index file: a query loads the file of each of its characters, so small files are few bytes. */
const PLACES_IN_FILE = 4500;
/** Speeches whose details are in one file, some 20 KB: an edit changes one, and a rare word needs few. */
const SPEECHES_IN_FILE = 128;

/**
 * Indexes the speeches for the search page: into `<out>/pagefind/` when a build is done; while developing, when the page
 * first asks for the index, and again after each change of the content.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let outDir = '';
  let isThere = false;
  const write = (): Promise<void> =>
    timed('index', async () => {
      isThere = true;
      await writeSearchIndex((await loadPublishable(base)).corpus, path.join(outDir, FOLDER), {
        takeOver: (file, target) => renderPlan()?.takeOver(`${FOLDER}/${file}`, target) ?? false,
      });
    });
  // It needs no page. Where others render meanwhile it comes first; else last, when what pages need has been let go.
  const beforeRendering = {
    name: 'rostrum-search-index',
    buildApp: {
      order: 'post' as const,
      handler: async () => {
        if (isWanted() && renderPlan()?.isHelped) await write();
      },
    },
  };
  return {
    name: 'rostrum-search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [beforeRendering] } });
      },
      'astro:config:done': ({ config }) => {
        base = withSlash(config.base);
        outDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(developmentIndex(base));
      },
      'astro:build:done': async () => {
        if (isWanted() && !isThere) await write();
      },
    },
  };
}

function isWanted(): boolean {
  if (process.env.ROSTRUM_SEARCH_INDEX === 'none') return false; // For measuring what all else costs (bench/build).
  return renderPlan()?.finishes !== false;
}

/** Answers requests for index files from a folder that is written anew when the entry is asked for. */
function developmentIndex(base: string): Connect.NextHandleFunction {
  const folder = path.join(cacheDir, 'development-index');
  const prefix = `${base}pagefind/`;
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost').pathname;
    // The dev server strips the base from addresses before it hands them on, depending on its own middlewares.
    const name = [prefix, '/pagefind/'].flatMap((start) => (url.startsWith(start) ? [url.slice(start.length)] : []))[0];
    if (name === undefined) {
      next();
      return;
    }
    const ready =
      name === ENTRY_FILE
        ? loadPublishable(base).then(({ corpus }) => writeSearchIndex(corpus, folder))
        : Promise.resolve();
    ready
      .then(() => readFile(path.join(folder, path.posix.normalize(`/${name}`))))
      .then((body) => response.end(body))
      .catch(next);
  };
}

/**
 * Writes `entry.json`, which names the catalog of speeches, the directory of entities and the table of traditional
 * characters; these; the `index/` of what stands where; the `text/` and the `details/` of speeches. All but the entry are packed and
 * named by their content, so that they may be kept for ever.
 */
export async function writeSearchIndex(
  corpus: Corpus,
  outDir: string,
  { placesInFile = PLACES_IN_FILE, speechesInFile = SPEECHES_IN_FILE, takeOver = () => false }: IndexOptions = {},
): Promise<void> {
  const writePacked = packedWriter(outDir, takeOver);
  await rm(outDir, { recursive: true, force: true });
  for (const part of ['index', 'text', 'details']) await mkdir(path.join(outDir, part), { recursive: true });
  const writeChunks = async (chunks: Iterable<Chunk>): Promise<ChunkTable> => {
    const files: [from: string, file: string][] = [];
    for (const { from, bytes } of chunks) files.push([from, await writePacked('index/', bytes)]);
    return files;
  };
  const texts = corpus.speeches.map((speech) => simplifyScript(foldForSearch(indexedTextOf(speech).text), openccTable));
  const common = commonUnits(texts, placesInFile);
  const chunks = await writeChunks(indexTexts(texts, new Set(common), placesInFile));
  const directory = buildDirectory(corpus);
  const numbers = new Map(directory.entities.map(({ id }, number) => [id, number]));
  const speeches: CatalogSpeech[] = [];
  const named: NamedInSpeech[] = [];
  const files: string[] = [];
  for (let first = 0; first < corpus.speeches.length; first += speechesInFile) {
    const ofFile: SpeechDetails[] = [];
    for (const speech of corpus.speeches.slice(first, first + speechesInFile)) {
      const text = indexedTextOf(speech);
      speeches.push(catalogSpeech(speech, text, await writePacked('text/', json(speechText(text)), speech.id)));
      named.push({ named: blocksNaming(text), blocks: text.blocks.length });
      ofFile.push(detailsOf(speech, text, numbers));
    }
    files.push(await writePacked('details/', json(ofFile)));
  }
  const details = { speechesInFile, files };
  const ofEntities = await writeChunks(indexNames(named, placesInFile));
  const catalog: Catalog = { speeches, chunks, common, named: ofEntities, details };
  const entry: Entry = {
    catalog: await writePacked('', json(catalog), 'catalog'),
    directory: await writePacked('', json(directory), 'directory'),
    scripts: await writePacked('', json(packScriptTable(openccTable)), 'scripts'),
  };
  await writeFile(path.join(outDir, ENTRY_FILE), `${JSON.stringify(entry)}\n`);
}

function speechText({ text, mentions }: IndexedText): SpeechText {
  const byEntity = Map.groupBy(mentions, ({ ref }) => ref);
  return {
    text,
    names: Object.fromEntries(
      [...byEntity].map(([ref, named]) => [ref, named.map(({ start, end }) => [start, end] as const)]),
    ),
  };
}

export interface IndexOptions {
  readonly placesInFile?: number | undefined;
  readonly speechesInFile?: number;
  /** Puts a file of an earlier index, by its path there, to a place of this one; says whether there is one. */
  readonly takeOver?: (file: string, target: string) => boolean;
}

/**
 * Writes `<name>.<hash>.gzip`, or `<hash>.gzip`, whose ending keeps servers from unpacking or packing it once more. Node's
 * own gzip gives other bytes with another version of zlib; this one is the same wherever it runs. A file of that name
 * holds the same, so one of the last index need not be packed again.
 */
function packedWriter(outDir: string, takeOver: NonNullable<IndexOptions['takeOver']>) {
  return async (folder: string, bytes: Uint8Array, name?: string): Promise<string> => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const file = `${name === undefined ? '' : `${name}.`}${hash}.gzip`;
    const target = path.join(outDir, folder, file);
    if (!takeOver(folder + file, target)) await writeFile(target, gzipSync(bytes, { level: 9, mtime: 0 }));
    return file;
  };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
