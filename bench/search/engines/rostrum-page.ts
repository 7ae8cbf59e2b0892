import { openSearch } from '../../../src/core/search/open-search.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { fetchIndexFiles } from '../../../src/site/client/search/index-files.ts';
import type { Search } from '../engine.ts';
import { SHOWN } from './shown-texts.ts';

/** Set when this file is bundled. */
declare const SHARDS: number;

const opening = Promise.all(
  Array.from({ length: SHARDS }, (_, shard) =>
    openSearch(fetchIndexFiles(new URL(`pagefind-${shard}/`, import.meta.url).href)),
  ),
);

export const search: Search = async (query) => {
  const found = await Promise.all(
    (await opening).map(async ({ find, textOf }) => {
      const { results } = await find(parseQuery(query), new Map());
      return results.map(({ speech }) => ({ id: speech.id, load: () => textOf(speech) }));
    }),
  );
  await Promise.all(
    found
      .flat()
      .slice(0, SHOWN)
      .map(({ load }) => load()),
  );
  return found.flat().map(({ id }) => id);
};
