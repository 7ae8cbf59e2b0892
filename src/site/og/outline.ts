import { DrawFuncs, type Font } from 'harfbuzzjs';

/**
 * The edges of a glyph, four numbers each: from x and y to x and y; in the font's units, y upwards from the baseline.
 */
export type Outline = Float32Array;

/** How far an edge may be from its curve, in units: a sixth of a pixel at the largest size of a font with 1000 to the em. */
const TOLERANCE = 2;

/** Draws glyphs with straight edges only. */
export function outliner(): (font: Font, glyph: number) => Outline {
  let edges: number[] = [];
  let [startX, startY, atX, atY] = [0, 0, 0, 0];
  const lineTo = (x: number, y: number): void => {
    edges.push(atX, atY, x, y);
    [atX, atY] = [x, y];
  };
  const draw = new DrawFuncs();
  draw.setMoveToFunc((x, y) => {
    [startX, startY, atX, atY] = [x, y, x, y];
  });
  draw.setLineToFunc(lineTo);
  // TrueType's curves, https://learn.microsoft.com/typography/opentype/spec/glyf: there are no cubic ones in this font.
  draw.setQuadraticToFunc((cx, cy, x, y) => {
    const [fromX, fromY] = [atX, atY];
    // A quadratic curve is at most a quarter of this away from its chord; n pieces of it, n² times less.
    const bend = Math.hypot(fromX - 2 * cx + x, fromY - 2 * cy + y);
    const pieces = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * TOLERANCE))));
    for (let piece = 1; piece < pieces; piece++) {
      const t = piece / pieces;
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      lineTo(a * fromX + b * cx + c * x, a * fromY + b * cy + c * y);
    }
    lineTo(x, y);
  });
  draw.setClosePathFunc(() => lineTo(startX, startY));
  return (font, glyph) => {
    edges = [];
    font.drawGlyph(glyph, draw);
    return Float32Array.from(edges);
  };
}
