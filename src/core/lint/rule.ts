import type { Corpus } from '../corpus/corpus.ts';
import type { EntityIndex } from '../model/entity-index.ts';
import type { Indicator } from '../model/figure.ts';
import type { Place, Severity } from '../model/problem.ts';

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
  /** What figures measure, of `content/indicators.yaml`. */
  readonly indicators: readonly Indicator[];
  /** Markdown of each speech, by id. */
  readonly markdown: ReadonlyMap<string, string>;
  /** Text of each entity's file, by its path. */
  readonly registry: ReadonlyMap<string, string>;
  /** Sources by file name within `content/sources/`. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** What a rule found, and where. */
export interface Finding extends Place {
  /** `Unexpected X, expected Y`, with the near miss where there is one. */
  readonly message: string;
}

/**
 * A check of the content. The first paragraph of its doc comment is its line in docs/checking.md, and every `@example`
 * there is run as a test (tests/core/lint/examples.test.ts).
 */
export interface Rule {
  /** What messages, filters and documentation call it; also the name of its file. */
  readonly id: string;
  /** An error keeps the archive from being built. */
  readonly severity: Severity;
  /**
   * That it looks at each speech by itself, beside the registry, the indicators and the sources, or at each file of speeches
   * and registry: what it finds in one stays the same whatever other speeches there are.
   */
  readonly alone?: 'speech' | 'file';
  readonly check: (input: LintInput) => Iterable<Finding>;
}
