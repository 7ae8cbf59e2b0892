import { expect, test } from 'vitest';
import { outcomeOf } from '../../../src/core/corpus/target-outcome.ts';

test.each([
  ['up', '5', '5', undefined, 'reached'],
  ['up', '5', '4.9', undefined, 'not-reached'],
  ['down', '5', '5', undefined, 'reached'],
  ['down', '5', '5.1', undefined, 'not-reached'],
  ['none', '5', '5', undefined, undefined],
  ['up', '5', '13:59:28', undefined, undefined],
  ['up', '13:59:28', '5', undefined, undefined],
  ['up', '5', '6', '>=', 'reached'],
  ['up', '5', '4', '>=', undefined],
  ['up', '5', '4', '<', 'not-reached'],
  ['up', '5', '6', '<', undefined],
  ['down', '5', '4', '<', 'reached'],
  ['down', '5', '4', '>=', undefined],
  ['down', '5', '6', '>', 'not-reached'],
  ['up', '5', '6', '~', undefined],
] as const)('better is %s: of target %s the result %s (%s) is %s', (direction, target, value, op, outcome) => {
  expect(outcomeOf({ value: target }, { value, ...(op === undefined ? {} : { op }) }, direction)).toBe(outcome);
});
