import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutNetwork, type NetworkBox, type NetworkTie } from '../../src/site/network-layout.ts';

const SIZE = { width: 420, height: 400 };
const boxes = (widths: readonly number[]): NetworkBox[] =>
  widths.map((width, i) => ({ id: `body-${i}`, width, height: 30 }));

/** Up to 13 boxes of the widths that labels have, all tied, each tie of another weight. */
const networks = fc
  .array(fc.integer({ min: 40, max: 160 }), { minLength: 1, maxLength: 13 })
  .map((widths): [NetworkBox[], NetworkTie[]] => {
    const all = boxes(widths);
    const ties = all.flatMap(({ id: source }, i) =>
      all.slice(i + 1).map(({ id: target }, k): NetworkTie => ({ source, target, weight: 1 + ((i * 7 + k) % 5) })),
    );
    return [all, ties];
  });

test('is the same from run to run, in whatever order boxes and ties come', () => {
  fc.assert(
    fc.property(networks, ([all, ties]) => {
      const placed = layoutNetwork(all, ties, 'body-0', SIZE);
      expect(layoutNetwork(all, ties, 'body-0', SIZE)).toEqual(placed);
      expect(layoutNetwork([...all].reverse(), [...ties].reverse(), 'body-0', SIZE)).toEqual(placed);
    }),
    { numRuns: 20 },
  );
});

test('lays no box over another or beyond the edge', () => {
  fc.assert(
    fc.property(networks, ([all, ties]) => {
      const placed = layoutNetwork(all, ties, 'body-0', SIZE);
      for (const [i, a] of placed.entries()) {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width / 2).toBeLessThanOrEqual(SIZE.width);
        expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0);
        expect(a.y + a.height / 2).toBeLessThanOrEqual(SIZE.height);
        for (const b of placed.slice(i + 1)) {
          const overX = (a.width + b.width) / 2 - Math.abs(b.x - a.x);
          const overY = (a.height + b.height) / 2 - Math.abs(b.y - a.y);
          expect(Math.min(overX, overY)).toBeLessThanOrEqual(0);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('keeps the center in the middle', () => {
  const [center] = layoutNetwork(boxes([80, 80, 80]), [], 'body-0', SIZE);
  expect(center).toMatchObject({ id: 'body-0', x: 210, y: 200 });
});
