import path from 'node:path';
import { timed } from '../../archive/phases.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { loadPublishable } from '../archive.ts';
import { keptIndex } from './kept-index.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** Where the index stands in a site. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Indexes the speeches for the search page, below an output folder, taking over from the last build what is as it was.
 * Nothing where a build does not write the index.
 */
export async function indexForSearch(base: string, outDir: string): Promise<void> {
  if (!isWanted()) return;
  await timed('index', async () => {
    const { corpus, digests } = await loadPublishable(base);
    const registry = sha256(...corpus.entities.map(({ id }) => digests.get(id) ?? ''));
    await writeSearchIndex(corpus, path.join(outDir, INDEX_FOLDER), {
      takeOver: (file, target) => renderPlan()?.takeOver(`${INDEX_FOLDER}/${file}`, target) ?? false,
      kept: keptIndex(corpus.speeches.length),
      keyOf: ({ id }) => `${registry} ${digests.get(id)}`,
    });
  });
}

function isWanted(): boolean {
  if (process.env.ROSTRUM_SEARCH_INDEX === 'none') return false; // For measuring what all else costs (bench/build).
  return renderPlan()?.finishes !== false;
}
