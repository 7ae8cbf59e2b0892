import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { folderCopy } from '../../src/cli/integrity/copy.ts';
import { listFiles } from '../../src/cli/integrity/digest.ts';
import { verifySite } from '../../src/cli/integrity/verify-site.ts';
import { pick, randomFrom } from '../core/search/generate.ts';
import { SPEECH } from './page-types.ts';
import { servePlainly } from './plain-server.ts';
import { rostrum } from './site.ts';

const { dir, address } = inject('committed');
let folder: string;
let copy: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-copy-'));
  copy = path.join(folder, 'copy');
  await cp(dir, copy, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

test('the list has the SHA-256 of every published file, every source and the text of every speech', async () => {
  const { entries } = JSON.parse(await readFile(path.join(dir, 'integrity.json'), 'utf8'));
  const files = (await listFiles(dir)).filter((file) => file !== 'integrity.json');
  const hashes = (root: string, names: readonly string[]): Promise<string[]> =>
    Promise.all(names.map(async (name) => `${sha256(await readFile(path.join(root, name)))} ${name}`));
  const listed = (kind: string): string[] =>
    entries
      .filter((entry: { kind: string }) => entry.kind === kind)
      .map((entry: { sha256: string; path: string }) => `${entry.sha256} ${entry.path}`);
  expect(listed('file')).toEqual(await hashes(dir, files));
  expect(listed('source')).toEqual(await hashes('content/sources', await listFiles('content/sources')));
  // What a reader of the page has before the eyes, without the title and the white space between blocks.
  const html = await readFile(path.join(dir, `speeches/${SPEECH}/index.html`), 'utf8');
  const article = /<article[^>]*data-speech="[^"]*"[^>]*>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? '';
  const blocks = [...article.matchAll(/<(h2|p)[ >][\s\S]*?<\/\1>/g)].map(([block]) => block.replace(/<[^>]*>/g, ''));
  expect(listed('text')).toEqual([`${sha256(blocks.map((block) => `${block}\n`).join(''))} ${SPEECH}`]);
});

test('one flipped byte anywhere in a copy is found, 100 of 100', async () => {
  const random = randomFrom(20111124);
  const files = await listFiles(copy);
  const missed: string[] = [];
  for (let i = 0; i < 100; i++) {
    const name = i % 10 === 0 ? 'integrity.json' : pick(random, files);
    const file = path.join(copy, name);
    const bytes = await readFile(file);
    const at = Math.floor(random() * bytes.length);
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(bytes.readUInt8(at) ^ (1 + Math.floor(random() * 255)), at);
    await writeFile(file, flipped);
    const { differences } = await verifySite(folderCopy(copy), {});
    if (!differences.some(({ what, path }) => what === 'changed' && path === name)) missed.push(`${name} at ${at}`);
    await writeFile(file, bytes);
  }
  expect(missed).toEqual([]);
  expect((await verifySite(folderCopy(copy), {})).differences).toEqual([]);
});

test('what was changed, lost, added and renamed is named, in a folder and on a server', async () => {
  const changed = path.join(copy, 'index.html');
  await writeFile(changed, (await readFile(changed, 'utf8')).replace('</title>', '!</title>'));
  await rm(path.join(copy, 'robots.txt'));
  await writeFile(path.join(copy, 'new.html'), '');
  await rename(path.join(copy, 'feed.xml'), path.join(copy, 'feeds.xml'));
  const inFolder = await rostrum('verify', copy);
  expect(inFolder.code).toBe(1);
  expect(lines(inFolder.output)).toEqual([
    expect.stringMatching(/^lost {5}feed\.xml {2}Unexpected /),
    expect.stringMatching(/^added {4}feeds\.xml {2}Unexpected /),
    expect.stringMatching(/^changed {2}index\.html {2}Unexpected /),
    expect.stringMatching(/^added {4}new\.html {2}Unexpected /),
    expect.stringMatching(/^lost {5}robots\.txt {2}Unexpected /),
    `5 differences in ${copy}`,
  ]);
  const server = await servePlainly(copy, '/mirror/');
  try {
    const served = await rostrum('verify', server.address);
    expect(served.code).toBe(1);
    expect(lines(served.output).map((line) => line.split(/ {2,}/).slice(0, 2).join(' '))).toEqual([
      'lost feed.xml',
      'changed index.html',
      'lost robots.txt',
      `3 differences in ${server.address}`,
    ]);
  } finally {
    server.close();
  }
});

test('an address without its last slash is a copy too', async () => {
  const { code, output } = await rostrum('verify', address.replace(/\/$/, ''));
  expect(code, output).toBe(0);
});

describe('a bag', () => {
  const runs = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const pack = (out: string): ReturnType<typeof rostrum> => rostrum('pack', '--out', out, '--dist', dir);

  test('holds content and site, by the rules of BagIt and by those of others who check them', async () => {
    const bag = path.join(folder, 'bag');
    const { code, output } = await pack(bag);
    expect(code, output).toBe(0);
    expect(await readFile(path.join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const files = await listFiles(bag);
    const payload = files.filter((file) => file.startsWith('data/'));
    const manifest = await Promise.all(payload.map((file) => lineOf(bag, file)));
    expect(await readFile(path.join(bag, 'manifest-sha256.txt'), 'utf8')).toBe(manifest.join(''));
    const tags = await Promise.all(
      ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'].map((file) => lineOf(bag, file)),
    );
    expect(await readFile(path.join(bag, 'tagmanifest-sha256.txt'), 'utf8')).toBe(tags.join(''));
    expect(files.length - payload.length).toBe(4);
    expect(payload).toEqual(
      [
        ...(await listFiles('content')).map((file) => `data/content/${file}`),
        ...(await listFiles(dir)).map((file) => `data/site/${file}`),
      ].sort(),
    );
    if (runs('python3', '-m', 'bagit', '--help')) expect(runs('python3', '-m', 'bagit', '--validate', bag)).toBe(true);
    const verified = await rostrum('verify', bag);
    expect(verified.code, verified.output).toBe(0);
  });

  test('in one file is the same bytes again, and a changed one is named', async () => {
    const outs = ['one.tar.gz', 'two/one.tar.gz'].map((name) => path.join(folder, name));
    await mkdir(path.join(folder, 'two'));
    for (const out of outs) expect((await pack(out)).code).toBe(0);
    const [one, two] = await Promise.all(outs.map((out) => readFile(out)));
    expect(one !== undefined && two !== undefined && one.equals(two)).toBe(true);
    const verified = await rostrum('verify', path.join(folder, 'one.tar.gz'));
    expect(verified.code, verified.output).toBe(0);
    const site = path.join(folder, 'bag/data/site/index.html');
    await writeFile(site, `${await readFile(site, 'utf8')} `);
    const spoilt = await rostrum('verify', path.join(folder, 'bag'));
    expect(spoilt.code).toBe(1);
    expect(spoilt.output).toMatch(/^changed {2}data\/site\/index\.html {2}/m);
  });
});

function lines(output: string): string[] {
  return output.trimEnd().split('\n');
}

async function lineOf(bag: string, file: string): Promise<string> {
  return `${sha256(await readFile(path.join(bag, file)))}  ${file}\n`;
}
