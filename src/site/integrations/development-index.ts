import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { ENTRY_FILE } from '../../core/search/open-index.ts';
import { cacheDir, loadPublishable } from '../archive.ts';
import { withSlash } from '../content-dir.ts';
import { INDEX_FOLDER } from '../rendering/search-index.ts';
import { writeSearchIndex } from '../rendering/write-search-index.ts';

/** While developing, indexes the speeches when the search page first asks for it, and again after each change of the content. */
export function developmentIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'rostrum-development-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withSlash(config.base);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(answering(base));
      },
    },
  };
}

/** Answers requests for index files from a folder that is written anew when the entry is asked for. */
function answering(base: string): Connect.NextHandleFunction {
  const folder = path.join(cacheDir, 'development-index');
  const prefix = `${base}${INDEX_FOLDER}/`;
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost').pathname;
    // The dev server strips the base from addresses before it hands them on, depending on its own middlewares.
    const name = [prefix, `/${INDEX_FOLDER}/`].flatMap((start) =>
      url.startsWith(start) ? [url.slice(start.length)] : [],
    )[0];
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
