/** What something in a scraped file is that is no part of the text. */
export type LeftKind =
  | 'chunk-number'
  | 'repeated-title'
  | 'page-number'
  | 'repeated-line'
  | 'site-name'
  | 'navigation'
  | 'tool'
  | 'counter'
  | 'advertisement'
  | 'source-note'
  | 'copyright'
  | 'license'
  | 'address'
  | 'hyphen'
  | 'invisible';

/** Why a line is held to be no part of the text. */
export interface Evidence {
  readonly kind: LeftKind;
  /** A sentence without its end mark, in English: `the same line stands 7 times, beside page numbers`. */
  readonly reason: string;
}

/**
 * What the shape of a line tells. Strong: no speech has such a line, wherever it stands. At an edge: so where it stands
 * above the text or behind its end; in the middle it stays, and is named as doubtful.
 */
export interface Shape extends Evidence {
  readonly strength: 'strong' | 'top' | 'end' | 'edge';
}
