import type { Search } from '../engine.ts';
import { load } from './flexsearch-index.ts';
import { loadPacked, loadShown } from './shown-texts.ts';

const loading = loadPacked('index.gzip').then(load);

export const search: Search = async (query) => {
  const { ids, index } = await loading;
  const found = index.search(query, { limit: ids.length }).flatMap((number) => ids[number] ?? []);
  await loadShown(found);
  return found;
};
