import type { Outline } from './outline.ts';

/** An empty sheet on which outlines are laid, row by row; what is outside of it is lost. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** By how much the ink grows at each pixel against the pixel left of it; a pixel more a row, for what ends at its edge. */
  readonly growth: Float32Array;
}

export function emptyInk(width: number, height: number): Ink {
  return { width, height, growth: new Float32Array((width + 1) * height) };
}

/** Lays an outline with its origin at a pixel and its units as so many pixels. */
export function layOutline(ink: Ink, outline: Outline, x: number, baseline: number, scale: number): void {
  for (let edge = 0; edge < outline.length; edge += 4) {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = [
      outline[edge],
      outline[edge + 1],
      outline[edge + 2],
      outline[edge + 3],
    ];
    layEdge(ink, x + fromX * scale, baseline - fromY * scale, x + toX * scale, baseline - toY * scale);
  }
}

/** Calls with each pixel that has ink and the share of it that is covered, to 1. */
export function eachInked(ink: Ink, paint: (x: number, y: number, share: number) => void): void {
  const row = ink.width + 1;
  for (let y = 0; y < ink.height; y++) {
    let sum = 0;
    for (let x = 0; x < ink.width; x++) {
      const growth = ink.growth[y * row + x] ?? 0;
      if (growth === 0 && sum === 0) continue; // Most of a sheet is empty.
      sum += growth;
      // Contours that overlap count twice, and which way around they go says nothing here.
      const share = Math.min(1, Math.abs(sum));
      if (share > 1 / 512) paint(x, y, share);
    }
  }
}

/**
 * To the right of an edge that goes down, everything is inked, and of one that goes up, no longer: an outline's edges
 * together leave its inside. An edge inks, of each pixel that it crosses, the share that is on its right.
 */
function layEdge(ink: Ink, fromX: number, fromY: number, toX: number, toY: number): void {
  if (fromY === toY) return;
  const slope = (toX - fromX) / (toY - fromY);
  const [top, bottom] = [Math.max(0, Math.min(fromY, toY)), Math.min(ink.height, Math.max(fromY, toY))];
  for (let y = Math.floor(top); y < bottom; y++) {
    const [upper, lower] = [Math.max(top, y), Math.min(bottom, y + 1)];
    const height = fromY < toY ? lower - upper : upper - lower;
    const [a, b] = [fromX + (upper - fromY) * slope, fromX + (lower - fromY) * slope];
    layCrossing(ink, y, clamp(Math.min(a, b), ink.width), clamp(Math.max(a, b), ink.width), height);
  }
}

/** The part of an edge within one row, from x to x. */
function layCrossing({ width, growth }: Ink, y: number, left: number, right: number, height: number): void {
  const start = y * (width + 1);
  // To the right of an upright line, and of any edge by the middle of it, where it stays within a pixel.
  const first = Math.floor(left);
  if (right <= first + 1) {
    const share = first + 1 - (left + right) / 2;
    add(growth, start + first, height * share);
    add(growth, start + first + 1, height * (1 - share));
    return;
  }
  let before = 0;
  let reached = 0;
  for (let x = first; before < 1; x++) {
    // Area to the right of the edge up to this pixel's end: a triangle while the edge goes on, then a strip.
    const end = x + 1;
    const area = end < right ? (end - left) ** 2 / (2 * (right - left)) : end - (left + right) / 2;
    const share = end - 1 >= right ? 1 : area - reached;
    add(growth, start + x, height * (share - before));
    before = share;
    reached = area;
  }
}

function add(growth: Float32Array, at: number, amount: number): void {
  growth[at] = (growth[at] ?? 0) + amount;
}

function clamp(x: number, width: number): number {
  return Math.max(0, Math.min(width, x));
}
