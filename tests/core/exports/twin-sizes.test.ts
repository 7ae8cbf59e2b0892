import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { generateArchive, parseAll, sourceOf } from '../../../bench/corpus/generate-archive.ts';
import { ledgerOf } from '../../../src/core/corpus/ledger.ts';
import { machineFiles } from '../../../src/core/exports/llms.ts';

const SPEECHES = 120;
const MOST_BYTES = 200 * 1024;

const generated = generateArchive(SPEECHES);
const source = sourceOf(generated, parseAll(generated));
const twins = machineFiles(source).filter(({ path }) => path.endsWith('index.md'));

test('no twin of a long archive is larger than a page may be', async () => {
  const large: string[] = [];
  for (const { path, write } of twins) if (gzipSync(String(await write())).length > MOST_BYTES) large.push(path);
  expect(large).toEqual([]);
});

test('the parts of the ledger have every figure once', async () => {
  const parts = twins.filter(({ path }) => /^figures\/(?:of|others)\//.test(path));
  let rows = 0;
  for (const { write } of parts) rows += String(await write()).match(/^\| \[/gm)?.length ?? 0;
  expect(parts.length).toBeGreaterThan(5);
  expect(rows).toBe(ledgerOf(source.corpus).length);
});
