import type { Place } from './problem.ts';
import type { Span } from './speech.ts';

/** What can happen while somebody speaks: a table, with the TEI P5 element for each, as ParlaMint uses them. */
export const INCIDENT_ELEMENTS = {
  applause: 'kinesic',
  laughter: 'vocal',
  cheering: 'vocal',
  slogans: 'vocal',
  interjection: 'vocal',
  rising: 'kinesic',
  gesture: 'kinesic',
  music: 'incident',
  silence: 'incident',
  pause: 'incident',
  other: 'incident',
} as const;

export type IncidentKind = keyof typeof INCIDENT_ELEMENTS;

export const INCIDENT_KINDS: readonly IncidentKind[] = [
  'applause',
  'laughter',
  'cheering',
  'slogans',
  'interjection',
  'rising',
  'gesture',
  'music',
  'silence',
  'pause',
  'other',
];

/** What happened and was not said, as the source has it: （掌声）. */
export interface Incident extends Span {
  readonly kind: IncidentKind;
  /** With its brackets. */
  readonly text: string;
  /** Anchor of the paragraph or section in whose text `start` and `end` count. */
  readonly block: string;
  readonly place: Place;
}
