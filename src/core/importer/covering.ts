import type { Span } from '../model/speech.ts';
import { countUpTo } from '../text/sorted.ts';

/** Tells of a span whether one of the given holds it whole. Asked in time logarithmic in their number. */
export function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    const before = countUpTo(sorted, start, (span) => span.start);
    return before > 0 && (ends[before - 1] ?? 0) >= end;
  };
}
