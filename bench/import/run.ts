/**
 * Imports a folder of mixed scraped files twice and says what it took: `npm run bench:import -- [files]`. Every
 * character of every source is then looked for in the speech and in the report.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSpeech } from '../../src/core/markup/parse-speech.ts';
import { checkReports } from './check-reports.ts';
import { writeFolder } from './write-folder.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const HOOK = pathToFileURL(path.join(PROJECT, 'bench/import/usage-hook.mjs')).href;
const MOST_MB = 500;

const files = Number(process.argv[2] ?? 1000);
const root = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-import-'));
const [input, content] = [path.join(root, 'in'), path.join(root, 'content')];
try {
  const written = await writeFolder(input, files, await sentences());
  console.log(`${written.files} files, ${(written.bytes / 1e6).toFixed(1)} MB, ${written.bad} of them bad`);
  await cp(path.join(PROJECT, 'content'), content, {
    recursive: true,
    filter: (name) => !/content\/(?:speeches|sources)$/.test(name),
  });
  const first = await runImport();
  const second = await runImport();
  const parsing = await parseAll();
  const checked = await checkReports(content);
  print('import', first, parsing);
  print('again', second, parsing);
  console.log(`parse     CPU ${parsing.toFixed(1)} s for what was written`);
  console.log(
    `${checked.reports} reports account for ${checked.characters} characters, ${checked.leftOut} left out; ${checked.wrong.length} do not come out`,
  );
  for (const name of checked.wrong.slice(0, 10)) console.error(`  ${name}`);
  if (checked.wrong.length > 0 || first.megabytes > MOST_MB) process.exitCode = 1;
} finally {
  await rm(root, { recursive: true, force: true });
}

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly summary: string;
}

async function runImport(): Promise<Run> {
  const usageFile = path.join(root, 'usage.json');
  const command = [`--import=${HOOK}`, path.join(PROJECT, 'src/cli/bin.mjs'), 'import', input, '--content', content];
  const started = performance.now();
  const child = spawn(process.execPath, command, { env: { ...process.env, USAGE_FILE: usageFile } });
  let out = '';
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  child.stderr.resume();
  await new Promise((resolve) => child.on('close', resolve));
  const wall = (performance.now() - started) / 1000;
  const usage: NodeJS.ResourceUsage = JSON.parse(await readFile(usageFile, 'utf8'));
  const summary = out.trim().split('\n').at(-1) ?? '';
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, megabytes: usage.maxRSS / 1024, summary };
}

/** CPU seconds of parsing all speeches that were written. */
async function parseAll(): Promise<number> {
  const folder = path.join(content, 'speeches');
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')));
  const started = process.cpuUsage();
  for (const text of texts) parseSpeech(text, { id: 'a', file: 'a.md' });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

function print(name: string, { wall, cpu, megabytes, summary }: Run, parsing: number): void {
  const ratio = (cpu / parsing).toFixed(1);
  const speed = (files / wall).toFixed(0);
  console.log(
    `${name.padEnd(9)} wall ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s (${ratio} times parse), ${speed} files/s, peak ${megabytes.toFixed(0)} MB: ${summary}`,
  );
}

/** Sentences of the committed sources, without what cut them. */
async function sentences(): Promise<string[]> {
  const folder = path.join(PROJECT, 'content/sources');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) => text.match(/[^。\n\d]{8,80}。/g) ?? []);
}
