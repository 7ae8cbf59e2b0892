import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packBag, unpackBag } from '../../../src/cli/bag/archive-file.ts';
import { checkBag, isBag } from '../../../src/cli/bag/check-bag.ts';
import { parseManifest, parseTags, serializeManifest, serializeTags } from '../../../src/cli/bag/manifest.ts';
import { writeBag } from '../../../src/cli/bag/write-bag.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bags-'));
  for (const [name, text] of Object.entries({
    'a.txt': '甲',
    '讲话/b c.md': '乙',
    '100%0A.txt': '',
    'line\nfeed.txt': 'x',
  }))
    await write(path.join(folder, 'from', name), text);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** A bag of the files, or of some. */
async function bagOf(name: string, files = ['a.txt', '讲话/b c.md', '100%0A.txt', 'line\nfeed.txt']): Promise<string> {
  const bag = path.join(folder, name);
  await mkdir(bag);
  const folders = { content: { folder: path.join(folder, 'from'), files } };
  await writeBag(bag, { folders, info: [['External-Description', '讲话\n档案']] });
  return bag;
}

const differencesOf = async (bag: string): Promise<string[]> =>
  (await checkBag(bag)).map(({ what, path }) => `${what} ${path}`);

test('a bag is what its own reader expects', async () => {
  const bag = await bagOf('bag');
  expect(await isBag(bag)).toBe(true);
  expect(await isBag(folder)).toBe(false);
  expect(await checkBag(bag)).toEqual([]);
  expect(await readFile(path.join(bag, 'bagit.txt'), 'utf8')).toBe(
    'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  );
  expect(await readFile(path.join(bag, 'bag-info.txt'), 'utf8')).toBe(
    'External-Description: 讲话 档案\nPayload-Oxum: 7.4\n',
  );
  expect(await readFile(path.join(bag, 'manifest-sha256.txt'), 'utf8')).toMatch(
    /^[0-9a-f]{64} {2}data\/content\/100%250A\.txt\n[0-9a-f]{64} {2}data\/content\/a\.txt\n[0-9a-f]{64} {2}data\/content\/line%0Afeed\.txt\n/,
  );
});

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
/** Writes no sign of a name otherwise, as RFC 8493 does with `%` and line ends, so it gets plain names. */
const PLAIN = ['a.txt', '讲话/b c.md'];

test.skipIf(!runs('sha256sum', '--version'))('its manifests are those of sha256sum', async () => {
  const bag = await bagOf('bag', PLAIN);
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(spawnSync('sha256sum', ['--check', '--strict', manifest], { cwd: bag }).status).toBe(0);
});

test.skipIf(!runs('python3', '-m', 'bagit', '--help'))(
  'the bagit of the Library of Congress validates it',
  async () => {
    const { status, stderr } = spawnSync('python3', ['-m', 'bagit', '--validate', await bagOf('bag', PLAIN)]);
    expect(status, String(stderr)).toBe(0);
  },
);

describe('what is wrong with a bag is named', () => {
  test.each<[string, (bag: string) => Promise<unknown>, string[]]>([
    [
      'a changed file',
      (bag) => appendFile(path.join(bag, 'data/content/a.txt'), '!'),
      ['changed bag-info.txt', 'changed data/content/a.txt'],
    ],
    [
      'a lost file',
      (bag) => rm(path.join(bag, 'data/content/a.txt')),
      ['changed bag-info.txt', 'lost data/content/a.txt'],
    ],
    ['an added file', (bag) => write(path.join(bag, 'data/new'), ''), ['changed bag-info.txt', 'added data/new']],
    ['a changed tag', (bag) => appendFile(path.join(bag, 'bag-info.txt'), 'A: b\n'), ['changed bag-info.txt']],
    [
      'no manifest',
      (bag) => rm(path.join(bag, 'manifest-sha256.txt')),
      ['lost manifest-sha256.txt', 'lost manifest-sha256.txt'],
    ],
    [
      'an old version',
      (bag) => writeFile(path.join(bag, 'bagit.txt'), 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n'),
      ['changed bagit.txt', 'changed bagit.txt'],
    ],
    [
      'a manifest that leads out',
      (bag) => appendFile(path.join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/../../secret\n`),
      ['changed manifest-sha256.txt', 'changed manifest-sha256.txt'],
    ],
    [
      'a line that is none',
      (bag) => appendFile(path.join(bag, 'manifest-sha256.txt'), 'hello\n'),
      ['changed manifest-sha256.txt', 'changed manifest-sha256.txt'],
    ],
  ])('%s', async (_, spoil, expected) => {
    const bag = await bagOf('bag');
    await spoil(bag);
    expect(await differencesOf(bag)).toEqual(expected);
  });
});

test.each(['tar', 'tar.gz'])(
  'a packed bag (%s) has the same bytes whenever it was made, and unpacks to the same',
  async (ending) => {
    const packed: Buffer[] = [];
    for (const name of ['one', 'two']) {
      const bag = await bagOf(name);
      if (name === 'two') await utimes(path.join(bag, 'data/content/a.txt'), 1_000_000, 1_000_000);
      const file = path.join(folder, `${name}.${ending}`);
      await packBag(bag, { name: 'archive', file, gzip: ending === 'tar.gz' });
      packed.push(await readFile(file));
    }
    expect(packed[0]?.equals(packed[1] ?? Buffer.of())).toBe(true);
    const into = path.join(folder, 'into');
    await mkdir(into);
    const bag = await unpackBag(path.join(folder, `one.${ending}`), into);
    expect(path.relative(into, bag)).toBe('archive');
    expect(await checkBag(bag)).toEqual([]);
  },
);

test('a manifest keeps every name, and reads those of others', () => {
  const lines = ['a%b', 'c\rd\n', '%0A', 'plain 名.txt'].map((path) => ({ hash: '00', path: `data/${path}` }));
  expect(parseManifest(serializeManifest(lines))).toEqual({ lines, problems: [] });
  expect(parseManifest('00 *data/a\r\nAB\t./data/b\r\n').lines).toEqual([
    { hash: '00', path: 'data/a' },
    { hash: 'ab', path: 'data/b' },
  ]);
});

test('tags are lines, and a value may go on in the next', () => {
  expect(parseTags(serializeTags([['A', 'b\nc: d']]))).toEqual(new Map([['A', 'b c: d']]));
  expect(parseTags('A: b\n  c\r\nD: e')).toEqual(
    new Map([
      ['A', 'b c'],
      ['D', 'e'],
    ]),
  );
});
