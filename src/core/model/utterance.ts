import type { Place } from './problem.ts';
import type { Span } from './speech.ts';

/** What one speaker says without another coming between. */
export interface Utterance {
  /** `u1`, `u2` … in document order. */
  readonly anchor: string;
  /** None where neither the text nor the front matter says who speaks. */
  readonly speaker?: Speaker;
  /** Anchors of its first and last paragraph; none comes between that is another's. */
  readonly from: string;
  readonly to: string;
}

/** Who speaks, as the text or the front matter says. */
export interface Speaker {
  /** Id of a person. */
  readonly ref?: string;
  /** In which part somebody speaks, in words: 主持人. */
  readonly role?: string;
  /** The name or office alone, without what sets it apart: 张三. */
  readonly name: string;
  /** Where the text says it; none where only the front matter does. */
  readonly label?: SpeakerLabel;
}

/** The words that a turn begins with: 张三：. */
export interface SpeakerLabel extends Span {
  readonly text: string;
  /** Anchor of the paragraph in whose text `start` and `end` count. */
  readonly block: string;
  readonly place: Place;
}
