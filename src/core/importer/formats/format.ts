import type { Problem } from '../../model/problem.ts';
import type {
  ReadSourceOptions,
  SourceEncoding,
  SourceFormatName,
  SourceHeading,
  SourceHints,
  SourceLeftOut,
  SourceOddity,
} from './source-read.ts';

/** What a format's reader makes of a file; line ends and oddities of the text are seen to for all formats alike. */
export interface FormatRead {
  readonly text: string;
  readonly headings?: readonly SourceHeading[];
  readonly encoding: SourceEncoding;
  readonly leftOut?: readonly SourceLeftOut[];
  readonly oddities?: readonly SourceOddity[];
  readonly hints?: SourceHints;
}

/** A format that sources come in. */
export interface SourceFormat {
  readonly name: SourceFormatName;
  /** Endings of file names in lower case, with the dot. */
  readonly endings: readonly string[];
  readonly read: (
    bytes: Uint8Array,
    file: string,
    options: ReadSourceOptions,
  ) => FormatRead | { readonly problem: Problem };
}
