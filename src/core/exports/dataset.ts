import type { Corpus } from '../corpus/corpus.ts';
import type { Table } from './csv.ts';

/** A table of the whole archive: its columns in order, and its rows. */
export interface Dataset {
  readonly columns: readonly string[];
  readonly rows: (corpus: Corpus) => Table;
}
