import type { Corpus } from '../../src/core/corpus/corpus.ts';
import type { Document } from './documents.ts';

/** A search engine as its own documentation says it is to be used. */
export interface Engine {
  readonly name: string;
  /** Puts all but the index into a folder: `page.js`, which exports `search`. Gives what writes the index: that is timed. */
  readonly prepare: (texts: Texts, folder: string) => Promise<() => Promise<void>>;
  /** Ids of documents by the ids that `search` gives, where those are not the same. */
  readonly documentIds?: (folder: string) => Promise<ReadonlyMap<string, string>>;
}

export interface Texts {
  readonly corpus: Corpus;
  readonly documents: readonly Document[];
}

/** What `page.js` of every engine exports: ids of all that is found, once the texts of the first results are there. */
export type Search = (query: string) => Promise<string[]>;
