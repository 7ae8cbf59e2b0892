import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/core/lint/lint.ts';
import { readingChecks } from '../../src/core/lint/reading.ts';
import { readDocComment } from '../core/lint/doc-examples.ts';

const page = readFileSync('docs/checking.md', 'utf8');
const rows = page.split('\n').filter((line) => /^\| `[a-z-]+` \| (error|warning) \|/.test(line));

test('lists every rule as its doc comment says it, then every check made while reading', () => {
  const expected = rules.map(({ id, severity }) => {
    const { summary } = readDocComment(`src/core/lint/rules/${id}.ts`);
    return `| \`${id}\` | ${severity} | ${summary} |`;
  });
  expect(rows.slice(0, expected.length)).toEqual(expected);
  const others = readingChecks.map(({ id, severity }) => `| \`${id}\` | ${severity} |`);
  expect(rows.slice(expected.length).map((row) => row.split(' ').slice(0, 5).join(' '))).toEqual(others);
});
