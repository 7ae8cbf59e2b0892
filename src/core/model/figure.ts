import type { Place } from './problem.ts';
import type { Span } from './speech.ts';

/** What a figure states: something reached, something to be reached, a comparison, a mere count. */
export const FIGURE_KINDS = ['result', 'target', 'comparison', 'count'] as const;

/** How the stated number bounds the real one; `~` is about. */
export const FIGURE_OPERATORS = ['>=', '<=', '>', '<', '~'] as const;

/** A quantity as a text states it. */
export interface FigureValue {
  /** In base units, as a decimal: `2800000`. A ratio is its text (`13:59:28`), a range two values (`20-30`). */
  readonly value?: string;
  /** As written: `元`, `人次`; none where the text gives none. */
  readonly unit?: string;
  readonly op?: string;
  readonly approximate: boolean;
  /** What the amount is counted for: `户`, `年`. */
  readonly per?: string;
}

/** A stated quantity in a speech. */
export interface Figure extends FigureValue, Span {
  /** `f1`, `f2` … in document order. */
  readonly anchor: string;
  readonly text: string;
  readonly kind?: string;
  /** Id of what it measures, of `indicators.yaml`. */
  readonly indicator?: string;
  /** Id of the body it belongs to. */
  readonly org?: string;
  /** ISO date, or two with a slash. */
  readonly period?: string;
  /** What the file itself says of value and unit, where it does. */
  readonly written: { readonly value?: string; readonly unit?: string };
  readonly block: string;
  readonly place: Place;
}

/** What figures measure: an entry of `content/indicators.yaml`. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly unit?: string | undefined;
  /** Which way is better. */
  readonly direction: 'up' | 'down' | 'none';
}
