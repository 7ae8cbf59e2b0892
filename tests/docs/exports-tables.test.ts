import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotations } from '../../src/core/exports/tables/annotations.ts';
import { datasets } from '../../src/core/exports/tables/index.ts';

const page = readFileSync('docs/exports-tables.md', 'utf8');

test.each(Object.entries({ ...datasets, annotations }))(
  'says what each column of %s is',
  (name, { columns, description }) => {
    const [, section = ''] = page.split(`\n### ${name}\n`);
    expect(section.trimStart().split('\n')[0]).toBe(description.en);
    const [table = ''] = section.split('\n### ');
    expect(table.split('\n').filter((line) => line.startsWith('| `'))).toEqual(
      columns.map(
        ({ name, type, title, description }) => `| \`${name}\` | ${type} | ${title.zh} | ${description.en} |`,
      ),
    );
  },
);
