import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/cli/integrity/digest.ts';
import { differences } from './differences.ts';
import { writeMixedContent } from './mixed-content.ts';

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-same-'));
  content = path.join(folder, 'content');
  await writeMixedContent(content, 6);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('another folder, processor count, order of files, time zone, language, umask and year: the same bytes', async () => {
  const here = { project: path.resolve('.'), content, out: path.join(folder, 'here'), umask: '022' };
  const far = path.join(folder, 'a/much/longer folder/of/somebody else');
  const project = path.join(far, 'program');
  await copyProject(path.resolve('.'), project); // Without what earlier builds have kept.
  const elsewhere = path.join(far, 'my archive');
  await copyBackwards(content, elsewhere);
  const preload = path.resolve('tests/e2e/other-machine.mjs');
  await Promise.all([
    build({ ...here, env: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' } }),
    build({
      project,
      content: elsewhere,
      out: path.join(far, 'out'),
      umask: '077',
      env: {
        TZ: 'Asia/Shanghai',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        HOME: far,
        CI: '1',
        NODE_OPTIONS: `--import ${preload}`,
      },
    }),
  ]);
  expect(await differences(here.out, path.join(far, 'out'))).toEqual([]);
});

test('builds at the same time do not mix, even into one folder, and give the same bytes', async () => {
  const machine = { project: path.resolve('.'), content, umask: '022', env: { TZ: 'UTC', LC_ALL: 'zh_CN.UTF-8' } };
  const outs = ['twice', 'twice', 'once'].map((name) => path.join(folder, name));
  await Promise.all(outs.map((out) => build({ ...machine, out })));
  for (const out of new Set(outs)) expect(await differences(path.join(folder, 'here'), out)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('twice'))).toEqual(['twice']);
});

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
  return run('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...command, ...args], env);
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += String(data);
    });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}

/** Copies files in another order, each with another time: file systems may list them as they were made. */
async function copyBackwards(from: string, to: string): Promise<void> {
  for (const name of (await listFiles(from)).reverse()) {
    const copy = path.join(to, name);
    await mkdir(path.dirname(copy), { recursive: true });
    await cp(path.join(from, name), copy);
    await utimes(copy, 1e9, 1e9);
  }
}

/** Rostrum, installed in another folder: the files themselves where the file system can give them a second name. */
async function copyProject(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'])
    await cp(path.join(from, name), path.join(to, name), { recursive: true });
  const copy = 'cp -a -l "$1" "$2" 2>/dev/null || { rm -rf "$2"; cp -a "$1" "$2"; }; rm -rf "$2/.cache"';
  await run('sh', ['-c', copy, 'sh', path.join(from, 'node_modules'), path.join(to, 'node_modules')]);
}
