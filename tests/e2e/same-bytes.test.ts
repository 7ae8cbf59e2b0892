import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/cli/integrity/digest.ts';
import { ENTITY_TYPES } from '../../src/core/model/entity-types.ts';
import { generatedFiles, randomFrom } from '../core/search/generate.ts';

let folder: string;
let content: string;

/** Some generated speeches, so that there is an order to get wrong. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-same-'));
  content = path.join(folder, 'content');
  for (const name of ['speeches', ...Object.values(ENTITY_TYPES)])
    await mkdir(path.join(content, name), { recursive: true });
  const { speeches, entities } = generatedFiles(randomFrom(3), 12);
  for (const { id, markdown } of speeches) await writeFile(path.join(content, `speeches/${id}.md`), markdown);
  for (const { type, id, markdown } of entities)
    await writeFile(path.join(content, ENTITY_TYPES[type], `${id}.md`), markdown);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Machine {
  /** Folder of Rostrum. */
  readonly project: string;
  readonly content: string;
  readonly out: string;
  readonly env: Readonly<Record<string, string>>;
  readonly umask: string;
}

function build({ project, content, out, env, umask }: Machine): Promise<void> {
  const command = [process.execPath, path.join(project, 'src/cli/bin.mjs'), 'build'];
  const args = ['--content', content, '--out', out, '--site', 'https://example.org', '--base', '/archive'];
  const child = spawn('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...command, ...args], {
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += String(data);
    });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}

/** What differs between two folders, a line for each file with its first differing byte. */
async function differences(one: string, other: string): Promise<string[]> {
  const [names, otherNames] = await Promise.all([listFiles(one), listFiles(other)]);
  const found: string[] = [];
  for (const name of new Set([...names, ...otherNames])) {
    const [a, b] = await Promise.all([one, other].map((dir) => readFile(path.join(dir, name)).catch(() => undefined)));
    if (a === undefined || b === undefined) found.push(`${name} is in one alone`);
    else if (!a.equals(b)) {
      const at = a.findIndex((byte, i) => byte !== b[i]);
      const around = (bytes: Buffer): string => bytes.subarray(Math.max(0, at - 40), at + 40).toString();
      found.push(`${name} differs from byte ${at} on: ${around(a)} | ${around(b)}`);
    }
  }
  return found;
}

test('other folders, order of files, time zone, language, umask and year: the same bytes', async () => {
  const here = { project: path.resolve('.'), content, out: path.join(folder, 'here'), umask: '022' };
  await build({ ...here, env: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' } });

  const far = path.join(folder, 'a/much/longer/folder/of/somebody/else');
  const project = path.join(far, 'program');
  await copyProject(path.resolve('.'), project);
  const elsewhere = path.join(far, 'my archive/content');
  await cp(content, elsewhere, { recursive: true });
  for (const name of await listFiles(elsewhere)) await utimes(path.join(elsewhere, name), 1e9, 1e9);
  const preload = path.resolve('tests/e2e/other-machine.mjs');
  await build({
    project,
    content: elsewhere,
    out: path.join(far, 'out'),
    umask: '077',
    env: { TZ: 'Asia/Shanghai', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--import ${preload}` },
  });
  expect(await differences(here.out, path.join(far, 'out'))).toEqual([]);
});

test('two builds at the same time: the same bytes, and of one output folder the later one is there', async () => {
  const machine = { project: path.resolve('.'), content, umask: '022', env: { TZ: 'UTC', LC_ALL: 'zh_CN.UTF-8' } };
  const outs = ['twice', 'twice', 'once'].map((name) => path.join(folder, name));
  await Promise.all(outs.map((out) => build({ ...machine, out })));
  for (const out of outs) expect(await differences(path.join(folder, 'here'), out)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('twice'))).toEqual(['twice']);
});

/** Rostrum, installed in another folder: the files themselves where the file system can give them a second name. */
async function copyProject(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'])
    await cp(path.join(from, name), path.join(to, name), { recursive: true });
  const installed = path.join(from, 'node_modules');
  await new Promise<void>((resolve, reject) => {
    const copy = 'cp -a -l "$1" "$2" 2>/dev/null || { rm -rf "$2"; cp -a "$1" "$2"; }; rm -rf "$2/.cache"';
    const child = spawn('sh', ['-c', copy, 'sh', installed, path.join(to, 'node_modules')]);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`cp ended with ${code}`))));
  });
}
