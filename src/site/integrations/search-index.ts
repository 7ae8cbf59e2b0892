import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { gzipSync } from 'fflate';
import * as pagefind from 'pagefind';
import type { Connect } from 'vite';
import { withOwnFolder } from '../../archive/own-folder.ts';
import { timed } from '../../archive/phases.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Speech } from '../../core/model/speech.ts';
import { buildDirectory } from '../../core/search/build-directory.ts';
import { buildCatalog, type IndexedSpeech } from '../../core/search/catalog.ts';
import { numberOf } from '../../core/search/cbor.ts';
import { foldForSearch } from '../../core/search/fold.ts';
import { indexedTextOf } from '../../core/search/indexed-text.ts';
import { ENTRY_FILE, type Entry } from '../../core/search/open-index.ts';
import { openccTable } from '../../core/search/opencc-table.ts';
import { type PagefindMeta, readPagefindMeta } from '../../core/search/pagefind-format.ts';
import type { SpeechText } from '../../core/search/passage.ts';
import { packScriptTable } from '../../core/search/script-table.ts';
import { commonUnits, tokensOf } from '../../core/search/tokens.ts';
import { simplifyScript } from '../../core/text/script.ts';
import { cacheDir, loadPublishable, withSlash } from '../archive.ts';

/** Language of the index: none, so that Pagefind neither stems nor cuts words. */
const LANGUAGE = 'und';
/** Places in an index file: a query loads the file of each of its characters, so small files are few bytes. */
const PLACES_IN_FILE = 5000;
const SORT_KEY = 'speech';

/**
 * Indexes the speeches for the search page: into `<out>/pagefind/` when a build is done; while developing, when the page
 * first asks for the index, and again after each change of the content.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'rostrum-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withSlash(config.base);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(developmentIndex(base));
      },
      'astro:build:done': async ({ dir }) => {
        if (process.env.ROSTRUM_SEARCH_INDEX === 'none') return; // For measuring what all else costs (bench/build).
        if (renderPlan()?.finishes === false) return;
        await timed('index', async () =>
          writeSearchIndex((await loadPublishable(base)).corpus, path.join(fileURLToPath(dir), 'pagefind')),
        );
      },
    },
  };
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
 * characters; these; Pagefind's `index/`; and the `text/` of every speech. All but the entry are packed and named by
 * their content, so that they may be kept for ever.
 */
export async function writeSearchIndex(
  corpus: Corpus,
  outDir: string,
  placesInFile: number = PLACES_IN_FILE,
): Promise<void> {
  await withOwnFolder(path.join(cacheDir, 'index-'), async (folder) => {
    const texts = corpus.speeches.map((speech) =>
      simplifyScript(foldForSearch(indexedTextOf(speech).text), openccTable),
    );
    const common = commonUnits(texts, placesInFile);
    const commonSet = new Set(common);
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(placesInFile);
    const { chunks, sorts } = await runPagefind(
      corpus,
      (number) => tokensOf(texts[number] ?? '', commonSet).join(' '),
      folder,
    );
    const pages = sorts.get(SORT_KEY) ?? [];
    if (pages.length !== corpus.speeches.length)
      throw new Error(`Search index: unexpected ${pages.length} records, expected ${corpus.speeches.length}`);
    await rm(outDir, { recursive: true, force: true });
    await mkdir(path.join(outDir, 'text'), { recursive: true });
    if (chunks.length > 0) await cp(path.join(folder, 'index'), path.join(outDir, 'index'), { recursive: true });
    const indexed: IndexedSpeech[] = [];
    for (const [number, speech] of corpus.speeches.entries()) {
      const file = await writePacked(path.join(outDir, 'text'), speech.id, speechText(speech));
      indexed.push({ speech, file, page: numberOf(pages[number]) });
    }
    const directory = buildDirectory(corpus);
    const entry: Entry = {
      catalog: await writePacked(outDir, 'catalog', buildCatalog(directory, indexed, { chunks, common })),
      directory: await writePacked(outDir, 'directory', directory),
      scripts: await writePacked(outDir, 'scripts', packScriptTable(openccTable)),
    };
    await writeFile(path.join(outDir, ENTRY_FILE), `${JSON.stringify(entry)}\n`);
  });
}

/** One record a speech, nothing but its tokens: metadata would be searched as well. */
async function runPagefind(
  corpus: Corpus,
  contentOf: (number: number) => string,
  folder: string,
): Promise<PagefindMeta> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
    if (index === undefined) throw new Error(errors.join('; '));
    for (const [number, speech] of corpus.speeches.entries()) {
      const content = contentOf(number);
      const sort = { [SORT_KEY]: String(number) };
      noErrors(await index.addCustomRecord({ url: speech.id, content, language: LANGUAGE, sort }));
    }
    noErrors(await index.writeFiles({ outputPath: folder }));
  } finally {
    await pagefind.close();
  }
  return readMeta(folder);
}

async function readMeta(folder: string): Promise<PagefindMeta> {
  const entry = JSON.parse(await readFile(path.join(folder, 'pagefind-entry.json'), 'utf8'));
  const hash: string | undefined = entry.languages[LANGUAGE]?.hash;
  if (hash === undefined) return { chunks: [], sorts: new Map() }; // No speeches, no index.
  return readPagefindMeta(gunzipSync(await readFile(path.join(folder, `pagefind.${hash}.pf_meta`))));
}

function noErrors({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}

function speechText(speech: Speech): SpeechText {
  const { text, mentions } = indexedTextOf(speech);
  const byEntity = Map.groupBy(mentions, ({ ref }) => ref);
  return {
    text,
    names: Object.fromEntries(
      [...byEntity].map(([ref, named]) => [ref, named.map(({ start, end }) => [start, end] as const)]),
    ),
  };
}

/**
 * Writes `<name>.<hash>.gzip`, whose ending keeps servers from unpacking or packing it once more. Node's own gzip gives
 * other bytes with another version of zlib; this one is the same wherever it runs.
 */
async function writePacked(folder: string, name: string, value: unknown): Promise<string> {
  const json = JSON.stringify(value);
  const file = `${name}.${createHash('sha256').update(json).digest('hex').slice(0, 10)}.gzip`;
  await writeFile(path.join(folder, file), gzipSync(Buffer.from(json), { level: 9, mtime: 0 }));
  return file;
}
