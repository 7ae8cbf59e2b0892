import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyRule, rules } from '../../../src/core/lint/lint.ts';
import { archiveOf } from './archive-of.ts';
import { readDocComment } from './doc-examples.ts';

const folder = 'src/core/lint/rules';

test('every file of rules/ is a rule of the list, in the order of their ids', () => {
  expect(rules.map((rule) => `${rule.id}.ts`)).toEqual(readdirSync(folder).sort());
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const { examples } = readDocComment(`${folder}/${id}.ts`);

  test('has an example of what is wrong and one of what is right', () => {
    expect(new Set(examples.map((example) => example.expected.length > 0))).toEqual(new Set([true, false]));
  });

  test.each(examples.map((example, i) => ({ number: i + 1, ...example })))('example $number', (example) => {
    const found = applyRule(rule, archiveOf(example.files)).map((problem) => problem.message);
    expect(found.sort()).toEqual(
      [...example.expected].sort().map((message) => (message.includes('…') ? matching(message) : message)),
    );
  });
});

/** A matcher for a message in which `…` stands for anything. */
function matching(message: string): unknown {
  const parts = message.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return expect.stringMatching(new RegExp(`^${parts.join('.*')}$`, 's'));
}
