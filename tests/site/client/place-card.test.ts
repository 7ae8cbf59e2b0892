import { expect, test } from 'vitest';
import { placeCard } from '../../../src/site/client/place-card.ts';

const card = { width: 200, height: 100 };
const view = { width: 390, height: 600 };
const at = (left: number, top: number) => placeCard({ left, top, right: left + 40, bottom: top + 20 }, card, view);

test('stands below the mark, from where the mark begins', () => {
  expect(at(50, 100)).toEqual({ left: 50, top: 124 });
});

test('stands above where there is no room below', () => {
  expect(at(50, 500)).toEqual({ left: 50, top: 396 });
});

test('never goes beyond the sides', () => {
  expect(at(380, 100).left).toBe(182);
  expect(at(0, 100).left).toBe(8);
  expect(placeCard({ left: 0, top: 0, right: 9, bottom: 9 }, { width: 999, height: 9 }, view).left).toBe(8);
});

test('stands below where there is room on neither side', () => {
  const low = { width: 320, height: 120 };
  expect(placeCard({ left: 9, top: 50, right: 20, bottom: 70 }, card, low).top).toBe(74);
});
