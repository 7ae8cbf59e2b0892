import MiniSearch from 'minisearch';
import type { Serialize } from './whole-index.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words by `Intl.Segmenter`, as advised for Chinese (github.com/lucaong/minisearch/issues/201); all of them wanted. */
const options = {
  fields: ['text'],
  storeFields: [],
  tokenize: (text: string): string[] =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  searchOptions: { combineWith: 'AND' },
} as const;

export const serialize: Serialize = (documents) => {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return JSON.stringify(index);
};

export function load(json: string): MiniSearch {
  return MiniSearch.loadJSON(json, options);
}
