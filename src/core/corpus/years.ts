import { yearOf } from '../model/date.ts';
import type { Speech } from '../model/speech.ts';
import { byCodePoint } from '../text/order.ts';
import type { MentionInSpeech } from './corpus.ts';
import type { StatedFigure } from './stated-figures.ts';

/** What the speeches of one year say of an entity. */
export interface YearLine {
  readonly year: number;
  /** Speeches that name it or state a figure of it. */
  readonly speeches: number;
  readonly mentions: number;
  readonly figures: number;
}

/** A line for each year in which a speech says something of an entity, the newest first. */
export function yearsOf(mentions: readonly MentionInSpeech[], figures: readonly StatedFigure[]): YearLine[] {
  const years = new Map<number, { readonly speeches: Set<Speech>; mentions: number; figures: number }>();
  const of = (speech: Speech) => {
    const year = yearOf(speech.meta.date);
    const known = years.get(year) ?? { speeches: new Set(), mentions: 0, figures: 0 };
    years.set(year, known);
    known.speeches.add(speech);
    return known;
  };
  for (const { speech } of mentions) of(speech).mentions++;
  for (const { speech } of figures) of(speech).figures++;
  return [...years]
    .sort(([a], [b]) => byCodePoint(String(b), String(a)))
    .map(([year, { speeches, mentions, figures }]) => ({ year, speeches: speeches.size, mentions, figures }));
}
