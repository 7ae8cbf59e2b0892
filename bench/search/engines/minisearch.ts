import { wholeIndexEngine } from './whole-index.ts';

export const minisearch = wholeIndexEngine(
  'MiniSearch 7.2.0',
  'engines/minisearch-index.ts',
  'engines/minisearch-page.ts',
);
