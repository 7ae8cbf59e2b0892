import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readShards } from '../../../src/cli/build/merge-shards.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-parts-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const sum = (text: string) => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});

interface Part {
  readonly number: number;
  readonly of?: number;
  readonly base?: string;
  readonly site?: string;
  readonly layout?: 'all' | 'bundled';
  readonly content?: string;
  readonly code?: string;
  /** Texts of its files, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Writes a part of two as `rostrum build --shard` leaves it. */
async function writePart(name: string, { files = {}, ...part }: Part): Promise<string> {
  const json = {
    format: 'rostrum-shard-1',
    of: 2,
    base: '/',
    layout: 'all',
    content: 'f',
    code: 'c',
    ...part,
    files: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, sum(text)])),
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(at(name), file)), { recursive: true });
    await writeFile(path.join(at(name), file), text);
  }
  await mkdir(at(name), { recursive: true });
  await writeFile(path.join(at(name), 'shard.json'), JSON.stringify(json));
  return at(name);
}

test('files of all parts come into one folder', async () => {
  const parts = [
    await writePart('b', { number: 2, site: 'https://example.org', files: { 'b/index.html': '乙' } }),
    await writePart('a', { number: 1, site: 'https://example.org', files: { 'a/index.html': '甲', 'a.txt': '甲' } }),
  ];
  const { base, site, content, code, elsewhere } = await readShards(parts);
  expect({ base, site, content, code }).toEqual({ base: '/', site: 'https://example.org', content: 'f', code: 'c' });
  for (const { placeInto } of elsewhere) await placeInto(at('site'));
  expect((await readdir(at('site'), { recursive: true })).sort()).toEqual([
    'a',
    'a.txt',
    'a/index.html',
    'b',
    'b/index.html',
  ]);
  expect(await readFile(at('site/b/index.html'), 'utf8')).toBe('乙');
});

test('a part that is missing is named by its number', async () => {
  const parts = [await writePart('a', { number: 1, of: 3 }), await writePart('c', { number: 3, of: 3 })];
  await expect(readShards(parts)).rejects.toThrow('Unexpected absence of part 2/3, expected each part once');
});

test('a part that is there twice is named with both folders', async () => {
  const parts = [await writePart('a', { number: 1 }), await writePart('b', { number: 1 })];
  await expect(readShards(parts)).rejects.toThrow(
    `Unexpected ${at('a')} and ${at('b')} for part 1/2, expected each part once`,
  );
});

test.each([
  ['of', 3, 'Unexpected number of parts of B, expected that of A (2)'],
  ['base', '/b/', 'Unexpected --base of B, expected that of A (/)'],
  ['site', 'https://b.example', 'Unexpected --site of B, expected that of A (none)'],
  ['layout', 'bundled', 'Unexpected --files of B, expected that of A (all)'],
  ['content', 'g', 'Unexpected content of B, expected that of A (f)'],
  ['code', 'd', 'Unexpected code, packages or Node of B, expected that of A (c)'],
] as const)('a part of another `%s` is refused', async (key, value, message) => {
  const parts = [await writePart('A', { number: 1 }), await writePart('B', { number: 2, [key]: value })];
  await expect(readShards(parts)).rejects.toThrow(message.replace(/\b[AB]\b/g, at));
});

test('a folder that is no part is named', async () => {
  await mkdir(at('a'));
  await expect(readShards([at('a')])).rejects.toThrow(
    `Unexpected folder ${at('a')} without shard.json, expected one that \`rostrum build --shard\` wrote`,
  );
});

test.each([
  ['no JSON', '{"format":"rostrum-sha'],
  ['of another format', '{"format":"rostrum-shard-0"}'],
])('a list that is %s is named', async (_, text) => {
  await mkdir(at('a'));
  await writeFile(at('a/shard.json'), text);
  await expect(readShards([at('a')])).rejects.toThrow(
    `Unexpected content of ${at('a/shard.json')}, expected what \`rostrum build --shard\` writes`,
  );
});

test('a part with a number above how many there are is refused', async () => {
  const parts = [await writePart('a', { number: 1, of: 1 }), await writePart('b', { number: 2, of: 1 })];
  await expect(readShards(parts)).rejects.toThrow(`Unexpected content of ${at('b/shard.json')}`);
});

test.each(['../x.html', '/x.html', 'a/../../x.html', 'a//x.html', './x.html', 'a\\..\\x.html', 'C:/x.html', ''])(
  'a part cannot write `%s`, which is not in the site',
  async (file) => {
    const part = await writePart('a', { number: 1, of: 1 });
    const json = JSON.parse(await readFile(path.join(part, 'shard.json'), 'utf8'));
    await writeFile(path.join(part, 'shard.json'), JSON.stringify({ ...json, files: { [file]: sum('') } }));
    await expect(readShards([part])).rejects.toThrow(`Unexpected content of ${at('a/shard.json')}`);
  },
);

test('a file that is not as its part says, or not there, is named', async () => {
  const part = await writePart('a', { number: 1, of: 1, files: { 'x/index.html': '甲', 'y.txt': '乙' } });
  const place = async (): Promise<void> => {
    const [elsewhere] = (await readShards([part])).elsewhere;
    await elsewhere?.placeInto(at('site'));
  };
  await writeFile(path.join(part, 'x/index.html'), '丙');
  await expect(place()).rejects.toThrow(
    `Unexpected SHA-256 ${sum('丙').sha256} of ${path.join(part, 'x/index.html')}, expected ${sum('甲').sha256}`,
  );
  await rm(path.join(part, 'x/index.html'));
  await expect(place()).rejects.toThrow(`Unexpected absence of ${path.join(part, 'x/index.html')}`);
});
