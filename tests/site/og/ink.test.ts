import { expect, test } from 'vitest';
import { eachInked, emptyInk, layOutline } from '../../../src/site/og/ink.ts';

/** Corners in turn as edges, y upwards. */
function outline(...corners: readonly (readonly [number, number])[]): Float32Array {
  return Float32Array.from(
    corners.flatMap(([x, y], at) => {
      const [toX, toY] = corners[(at + 1) % corners.length] ?? [x, y];
      return [x, y, toX, toY];
    }),
  );
}

function inked(shape: Float32Array, width = 4, height = 2): number[][] {
  const ink = emptyInk(width, height);
  layOutline(ink, shape, 0, height, 1);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => 0));
  eachInked(ink, (x, y, share) => rows[y]?.splice(x, 1, share));
  return rows;
}

test('inks each pixel by the share of it that is inside', () => {
  expect(inked(outline([0.5, 0], [2, 0], [2, 1.5], [0.5, 1.5]))).toEqual([
    [0.25, 0.5, 0, 0],
    [0.5, 1, 0, 0],
  ]);
});

test('inks half of the pixels on a diagonal', () => {
  expect(inked(outline([0, 0], [2, 0], [0, 2]))).toEqual([
    [0.5, 0, 0, 0],
    [1, 0.5, 0, 0],
  ]);
});

test('inks along an edge that crosses many pixels of a row', () => {
  expect(inked(outline([0, 0], [4, 0], [0, 1]), 4, 1)).toEqual([[0.875, 0.625, 0.375, 0.125]]);
});

test('inks the same whichever way around an outline goes', () => {
  expect(inked(outline([2, 0], [0, 0], [0, 2]))).toEqual([
    [0.5, 0, 0, 0],
    [1, 0.5, 0, 0],
  ]);
});

test('leaves a hole where an inner outline goes the other way', () => {
  const ring = [...outline([0, 0], [4, 0], [4, 2], [0, 2]), ...outline([1, 0], [1, 2], [3, 2], [3, 0])];
  expect(inked(Float32Array.from(ring))).toEqual([
    [1, 0, 0, 1],
    [1, 0, 0, 1],
  ]);
});

test('loses what is outside of the sheet, and keeps what is inside', () => {
  expect(inked(outline([-9, -9], [9, -9], [9, 9], [-9, 9]))).toEqual([
    [1, 1, 1, 1],
    [1, 1, 1, 1],
  ]);
});
