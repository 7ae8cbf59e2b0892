import LineBreaker from 'linebreak';
import type { Glyph } from './typeface.ts';

interface Room {
  /** In thousandths of the text's size, as glyphs are measured. */
  readonly width: number;
  readonly lines: number;
  /** Stands for what there is no room for. */
  readonly ellipsis: readonly Glyph[];
}

/**
 * The lines of a text, as even as they can be without becoming more: broken where Unicode's line breaking algorithm
 * permits (https://www.unicode.org/reports/tr14/), and within a word that is wider than the room.
 */
export function breakLines(text: string, glyphs: readonly Glyph[], { width, lines, ellipsis }: Room): Glyph[][] {
  const pieces = piecesOf(text, glyphs).flatMap((piece) =>
    inkWidth(piece) <= width ? [piece] : piece.map((glyph) => [glyph]),
  );
  const filled = fillLines(pieces, width);
  if (filled.length > lines)
    return [...filled.slice(0, lines - 1), cutShort(filled.slice(lines - 1).flat(), width, ellipsis)];
  return fillLines(pieces, evenWidth(pieces, filled.length, width));
}

/** A text in one line: as it is, or with an ellipsis for its end. */
export function fitLine(glyphs: readonly Glyph[], width: number, ellipsis: readonly Glyph[]): Glyph[] {
  return inkWidth(glyphs) <= width ? [...glyphs] : cutShort(glyphs, width, ellipsis);
}

/** How wide a line is, without the blanks at its end. */
export function inkWidth(glyphs: readonly Glyph[]): number {
  const last = glyphs.findLastIndex(({ outline }) => outline.length > 0);
  return glyphs.slice(0, last + 1).reduce((sum, { advance }) => sum + advance, 0);
}

function piecesOf(text: string, glyphs: readonly Glyph[]): Glyph[][] {
  const breaker = new LineBreaker(text);
  const pieces: Glyph[][] = [];
  let start = 0;
  for (let stop = breaker.nextBreak(); stop !== null; stop = breaker.nextBreak()) {
    const { position } = stop;
    const piece = glyphs.filter(({ at }) => start <= at && at < position);
    if (piece.length > 0) pieces.push(piece);
    start = position;
  }
  return pieces;
}

function fillLines(pieces: readonly Glyph[][], width: number): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && inkWidth([...line, ...piece]) <= width) line.push(...piece);
    else lines.push([...piece]);
  }
  return lines;
}

/** The least width at which a text has no more lines. */
function evenWidth(pieces: readonly Glyph[][], lines: number, width: number): number {
  let [least, most] = [Math.max(0, ...pieces.map(inkWidth)), width];
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (fillLines(pieces, middle).length <= lines) most = middle;
    else least = middle;
  }
  return most;
}

function cutShort(glyphs: readonly Glyph[], width: number, ellipsis: readonly Glyph[]): Glyph[] {
  let kept = glyphs;
  while (kept.length > 0 && inkWidth([...kept, ...ellipsis]) > width) kept = kept.slice(0, -1);
  return [...kept, ...ellipsis];
}
