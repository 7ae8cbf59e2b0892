import type { Corpus } from '../corpus/corpus.ts';
import type { EntityIndex } from '../model/entity-index.ts';
import type { Problem } from '../model/problem.ts';

/** A source as received. */
export interface SourceText {
  /** Path for messages: `content/sources/a.txt`. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of its bytes in lower-case hexadecimal. */
  readonly sha256: string;
}

/** All that rules may look at. */
export interface LintInput {
  readonly corpus: Corpus;
  readonly index: EntityIndex;
  /** Markdown of each speech, by id. */
  readonly markdown: ReadonlyMap<string, string>;
  /** Sources by file name within `content/sources/`. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** A check of the content; its id is what messages and documentation call it. */
export interface Rule {
  readonly id: string;
  readonly check: (input: LintInput) => Iterable<Problem>;
}
