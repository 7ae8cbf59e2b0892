import { wholeIndexEngine } from './whole-index.ts';

export const flexsearch = wholeIndexEngine(
  'FlexSearch 0.8.212',
  'engines/flexsearch-index.ts',
  'engines/flexsearch-page.ts',
);
