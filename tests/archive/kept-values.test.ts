import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptValues } from '../../src/archive/kept-values.ts';
import { cacheOptions } from '../../src/cli/project.ts';

let cacheDir: string;

beforeEach(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'rostrum-values-'));
});

afterEach(() => rm(cacheDir, { recursive: true, force: true }));

/** The values of some keys, and those of them that were reckoned. */
async function keep(...keys: string[]): Promise<{ values: readonly Uint8Array[]; reckoned: readonly string[] }> {
  const reckoned: string[] = [];
  const reckon = (key: string) => () => {
    reckoned.push(key);
    return new TextEncoder().encode(key);
  };
  const kept = keptValues({ ...cacheOptions, contentDir: '/content', cacheDir });
  const values = await kept(
    'texts',
    keys.map((key) => ({ key, reckon: reckon(key) })),
  );
  return { values, reckoned };
}

const valuesFile = async (): Promise<string> => {
  const [name = ''] = await readdir(path.join(cacheDir, 'values'));
  return path.join(cacheDir, 'values', name);
};

test('what a build has reckoned, the next does not reckon again', async () => {
  const first = await keep('a', 'b');
  const second = await keep('b', 'c', 'b');
  expect([first.reckoned, second.reckoned]).toEqual([['a', 'b'], ['c']]);
  expect(second.values.map((value) => new TextDecoder().decode(value))).toEqual(['b', 'c', 'b']);
});

test('nothing is kept of what the last build did not ask for', async () => {
  await keep('a', 'b');
  await keep('b');
  expect((await keep('a')).reckoned).toEqual(['a']);
});

test('a damaged file is as none', async () => {
  await keep('a');
  await appendFile(await valuesFile(), ' ');
  expect((await keep('a')).reckoned).toEqual(['a']);
  expect(await readFile(await valuesFile(), 'latin1')).not.toMatch(/ $/);
});
