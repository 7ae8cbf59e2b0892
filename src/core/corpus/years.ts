import { yearOf } from '../model/date.ts';
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
  const mentionsOf = Map.groupBy(mentions, ({ speech }) => yearOf(speech.meta.date));
  const figuresOf = Map.groupBy(figures, ({ speech }) => yearOf(speech.meta.date));
  const years = [...new Set([...mentionsOf.keys(), ...figuresOf.keys()])];
  return years
    .sort((a, b) => byCodePoint(String(b), String(a)))
    .map((year) => {
      const named = mentionsOf.get(year) ?? [];
      const stated = figuresOf.get(year) ?? [];
      const speeches = new Set(named.map(({ speech }) => speech));
      for (const { speech } of stated) speeches.add(speech);
      return { year, speeches: speeches.size, mentions: named.length, figures: stated.length };
    });
}
