import { expect, test } from 'vitest';
import { optionFor } from '../../../../src/site/client/search/option-keys.ts';

const NOTHING_HELD = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

/** The option that a key leads to in a list of three. */
const from = (active: number, key: string, isBrowsing = true, held = {}): number | undefined =>
  optionFor({ ...NOTHING_HELD, ...held, key }, 3, active, isBrowsing);

test('leads from option to option, and past an end to the other', () => {
  expect([-1, 0, 1, 2].map((active) => from(active, 'ArrowDown'))).toEqual([0, 1, 2, 0]);
  expect([-1, 0, 1, 2].map((active) => from(active, 'ArrowUp'))).toEqual([2, 2, 0, 1]);
});

test('Home and End move the caret until an arrow has led into the list', () => {
  expect([from(1, 'Home'), from(1, 'End')]).toEqual([0, 2]);
  expect([from(1, 'Home', false), from(1, 'End', false)]).toEqual([undefined, undefined]);
});

test('leaves to the field what is its own', () => {
  for (const key of ['a', 'ArrowLeft', 'Tab', 'Enter', 'Escape']) expect(from(0, key), key).toBeUndefined();
  expect(from(0, 'ArrowDown', true, { shiftKey: true })).toBeUndefined();
});

test('leads nowhere in an empty list', () => {
  expect(optionFor({ ...NOTHING_HELD, key: 'ArrowDown' }, 0, -1, false)).toBeUndefined();
});
