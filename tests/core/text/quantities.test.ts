import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../src/core/text/quantity/find-quantities.ts';
import type { Quantity } from '../../../src/core/text/quantity/quantity.ts';

const FOLDER = 'tests/fixtures/quantities';
const ARROW = ' → ';
const tables = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
const casesOf = (file: string): [sentence: string, expected: string][] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const at = line.lastIndexOf(ARROW);
      return [line.slice(0, at), line.slice(at + ARROW.length)];
    });

describe.each(tables)('finds the quantities of %s', (file) => {
  test.each(casesOf(file))('%s', (sentence, expected) => {
    const found = findQuantities(sentence).map((quantity) => written(sentence, quantity));
    expect(found.join('; ') || 'none').toBe(expected);
  });
});

test('has 400 sentences with quantities and 150 without', () => {
  const cases = tables.flatMap(casesOf);
  const without = cases.filter(([, expected]) => expected === 'none').length;
  expect(without).toBeGreaterThanOrEqual(150);
  expect(cases.length - without).toBeGreaterThanOrEqual(400);
});

function written(sentence: string, { start, end, op, value, unit, per }: Quantity): string {
  const said = [`${op ?? ''}${value}`, unit, per === undefined ? '' : `/${per}`]
    .filter((part) => part !== '')
    .join(' ');
  return `${sentence.slice(start, end)} = ${said}`;
}
