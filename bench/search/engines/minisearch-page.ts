import type { Search } from '../engine.ts';
import { load } from './minisearch-index.ts';
import { loadPacked, loadShown } from './shown-texts.ts';

const index = loadPacked('index.gzip').then(load);

export const search: Search = async (query) => {
  const ids = (await index).search(query).map(({ id }) => id);
  await loadShown(ids);
  return ids;
};
