import type { Problem } from '../../model/problem.ts';

/** What a file of a source is, as far as Rostrum reads it; one file of this folder each. */
export type SourceFormatName = 'text' | 'markdown' | 'html' | 'docx';

/** A source as it was read: its text, and everything that is not handed on as text. */
export interface SourceRead {
  readonly format: SourceFormatName;
  /** Plain text with `\n` at line ends, a paragraph a line: what `readScraped` is given. */
  readonly text: string;
  /** Lines of the text that the format itself says are headings, in their order. The title is none. */
  readonly headings: readonly SourceHeading[];
  readonly encoding: SourceEncoding;
  /** What the format's reader does not hand on, in its order; with `text` it holds every character of the source. */
  readonly leftOut: readonly SourceLeftOut[];
  /** What of the text is strange; it is reported and stays as it is. */
  readonly oddities: readonly SourceOddity[];
  readonly hints: SourceHints;
}

export type SourceResult = SourceRead | { readonly problem: Problem };

export interface SourceHeading {
  readonly text: string;
  /** 2 for a part, 3 for a part of a part. */
  readonly depth: 2 | 3;
  /** Line of the text, from 1. */
  readonly line: number;
}

/** What bytes were read as, and how sure that is. */
export interface SourceEncoding extends EncodingGuess {
  /** `byte-order mark`, `valid UTF-8`, `meta charset`, `frequency of characters`, `chosen by hand` … */
  readonly evidence: string;
  /** Other encodings in which the bytes are text, the likeliest first. */
  readonly others: readonly EncodingGuess[];
}

export interface EncodingGuess {
  /** As the Encoding Standard spells it, in lower case: `utf-8`, `gb18030`, `big5`. */
  readonly name: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Characters of the source that are not in its text. */
export interface SourceLeftOut {
  /** `script`, `style`, `navigation`, `comment`, `image`, `byte-order-mark`, `carriage-return` … */
  readonly kind: string;
  readonly text: string;
  /** From 1, in the decoded file; of a Word file the line is the number of the paragraph. */
  readonly line: number;
  readonly column: number;
  /** Name of the file inside of the file, where it is not the main one: `word/footnotes.xml`. */
  readonly part?: string;
  readonly reason: string;
}

/** Something strange, at its first place in `text`. */
export interface SourceOddity {
  /** `mojibake`, `private-use`, `compatibility`, `replacement`, `invisible`, `control`, `full-width-space`, `encoding` … */
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  /** How often it occurs. */
  readonly count: number;
  readonly message: string;
}

/** A fact of the source's own metadata. */
export interface SourceHint {
  readonly value: string;
  /** Where it stands: `<title>`, `<meta name="author">`, `front matter`, `docProps/core.xml`. */
  readonly evidence: string;
}

export interface SourceHints {
  readonly title?: SourceHint;
  readonly author?: SourceHint;
  /** As it is written there. */
  readonly date?: SourceHint;
  readonly publisher?: SourceHint;
  readonly url?: SourceHint;
}

export interface ReadSourceOptions {
  /** An encoding chosen by hand, in any spelling that the Encoding Standard knows. */
  readonly encoding?: string | undefined;
}
