import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../src/cli/integrity/digest.ts';
import { HTML_RULES, TEMPLATE_RULES } from './html-rules.ts';

const { dir } = inject('committed');
const SEARCH = /(?:^|\/)search\/index\.html$/;

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(HTML_RULES);
  const ofTemplates = new HtmlValidate({ ...HTML_RULES, rules: { ...HTML_RULES.rules, ...TEMPLATE_RULES } });
  const pages = (await listFiles(dir)).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(300);
  const found: string[] = [];
  for (const page of pages) {
    const html = await readFile(path.join(dir, page), 'utf8');
    const { results } = await (SEARCH.test(page) ? ofTemplates : validator).validateString(html, page);
    for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages))
      found.push(`${page}:${line}:${column}  ${message}  ${ruleId}`);
  }
  expect(found).toEqual([]);
});
