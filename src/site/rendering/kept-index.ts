import { codeHash } from '../../archive/code-hash.ts';
import { type KeptState, keptFile, keptState } from '../../archive/kept-state.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import type { TokensInFile } from '../../core/search/index-texts.ts';
import { cacheDir, coreDir } from '../archive.ts';
import { contentDir } from '../content-dir.ts';
import { installed } from './installed.ts';

/** A speech in the index. */
export interface KeptText {
  /** Of all that it is made of. */
  readonly key: string;
  readonly folded: string;
  /** The name of its file. */
  readonly file: string;
}

/** An index as a build left it to the next, which so need not put all places in order once more. */
export interface KeptIndex {
  readonly placesInFile: number;
  readonly common: string;
  readonly texts: readonly KeptText[];
  /** Names of its files, with their tokens in one text. */
  readonly chunks: readonly (Omit<TokensInFile, 'tokens'> & { readonly file: string; readonly tokens: string })[];
}

/** Speeches from which on it is not kept: the texts of 10,000 take 130 MB, and several times that to be written. */
const MANY = 4000;

/** The last index of the content; none where there would be too much of it. */
export function keptIndex(speeches: number): KeptState<KeptIndex> | undefined {
  if (speeches >= MANY) return undefined;
  // The table of characters comes from a package.
  return keptState(
    keptFile(cacheDir, contentDir(), 'index'),
    sha256(codeHash(coreDir, ROOMS), installed(), process.version),
  );
}

const ROOMS = ['text', 'model', 'markup', 'corpus', 'search'];
