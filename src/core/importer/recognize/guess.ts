/** A span that the recognizer would annotate; offsets in UTF-16 code units of the block's text. */
export interface Guess {
  readonly start: number;
  readonly end: number;
  /** Name of the directive. */
  readonly directive: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A name whose entity the text does not decide: left unmarked, shown to a person. */
export interface Unsure {
  readonly start: number;
  readonly end: number;
  readonly directive: string;
  /** Ids of the entities it may mean. */
  readonly candidates: readonly string[];
}

export interface Recognized {
  readonly guesses: readonly Guess[];
  readonly unsure: readonly Unsure[];
}
