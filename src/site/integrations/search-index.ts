import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { timed } from '../../archive/phases.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { ENTRY_FILE } from '../../core/search/open-index.ts';
import { cacheDir, loadPublishable } from '../archive.ts';
import { withSlash } from '../content-dir.ts';
import { keptIndex } from './kept-index.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** Where the index stands in a site. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Indexes the speeches for the search page: into `<out>/pagefind/` before a build renders the pages, of which the index
 * needs nothing: others render meanwhile, and memory holds nothing of what pages reckon. While developing, when the page
 * first asks for the index, and again after each change of the content.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let outDir = '';
  const beforeRendering = {
    name: 'rostrum-search-index',
    buildApp: {
      order: 'post' as const,
      handler: async () => {
        if (isIndexWanted()) await indexForSearch(base, outDir);
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
    },
  };
}

/** Writes the index of the archive that is built, taking over from the last build what is as it was. */
export function indexForSearch(base: string, outDir: string): Promise<void> {
  return timed('index', async () => {
    const { corpus, digests } = await loadPublishable(base);
    const registry = sha256(...corpus.entities.map(({ id }) => digests.get(id) ?? ''));
    await writeSearchIndex(corpus, path.join(outDir, INDEX_FOLDER), {
      takeOver: (file, target) => renderPlan()?.takeOver(`${INDEX_FOLDER}/${file}`, target) ?? false,
      kept: keptIndex(corpus.speeches.length),
      keyOf: ({ id }) => `${registry} ${digests.get(id)}`,
    });
  });
}

/** Whether this build writes the index. */
export function isIndexWanted(): boolean {
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
