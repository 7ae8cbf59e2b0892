/**
 * How soon `rostrum dev` shows an edit in an archive of many speeches: `npm run bench:dev -- 1000 --edits 7`.
 *
 * A word is put into the Markdown of a speech, and its page is asked for until it has the word. Milliseconds from the
 * saving of the file to the whole answer, in the language that is written and in traditional characters; and those of
 * processor time that the server took for it, which other work on the machine does not change (on Linux).
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { generateArchive } from './corpus/generate-archive.ts';
import { writeContent } from './corpus/write-content.ts';
import { quantile } from './numbers.ts';
import { processStat } from './process-stat.ts';

const PORT = 4399;
const PAGES = ['', 'zh-hant/'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { edits: { type: 'string', default: '7' } },
});
const speeches = Number(positionals[0] ?? 1000);
const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-dev-'));
const content = path.join(folder, 'content');
await writeContent(content, generateArchive(speeches));
const server = spawn(process.execPath, ['src/cli/bin.mjs', 'dev', '--content', content, '--port', String(PORT)], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  const started = performance.now();
  await Promise.all(PAGES.map((prefix) => pageWith(prefix, '')));
  console.log(`${speeches} speeches; first page after ${Math.round(performance.now() - started)} ms`);
  for (const prefix of PAGES) {
    const times: Times[] = [];
    for (let edit = 0; edit < Number(values.edits); edit++) times.push(await timesOfEdit(prefix, `EDIT${edit}`));
    const wall = medianOf(times.map(({ wall }) => wall));
    console.log(`${prefix || 'as written'}: ${wall}; processor time ${medianOf(times.map(({ cpu }) => cpu))}`);
  }
} finally {
  server.kill();
  await rm(folder, { recursive: true, force: true });
}

/** In milliseconds. */
interface Times {
  readonly wall: number;
  readonly cpu: number;
}

async function timesOfEdit(prefix: string, word: string): Promise<Times> {
  const file = path.join(content, 'speeches/speech-00001.md');
  const text = await readFile(file, 'utf8');
  const [start, cpu] = [performance.now(), cpuOfServer()];
  await writeFile(file, text.replace(/，/, `，${word}`));
  await pageWith(prefix, word);
  const times = { wall: performance.now() - start, cpu: cpuOfServer() - cpu };
  await sleep(1500); // As long as an editor thinks at least; what was set off by the change is done by then.
  return times;
}

function cpuOfServer(): number {
  return (processStat(server.pid ?? 'self')?.ownCpu ?? Number.NaN) * 1000;
}

function medianOf(times: readonly number[]): string {
  return `median ${Math.round(quantile(times, 0.5))} ms of ${times.map(Math.round).join(', ')}`;
}

/** Asks for the page of a speech until it has a word. */
async function pageWith(prefix: string, word: string): Promise<void> {
  for (;;) {
    const page = await fetch(`http://localhost:${PORT}/${prefix}speeches/speech-00001/`).catch(() => undefined);
    if (page?.ok && (await page.text()).includes(word)) return;
    await sleep(20);
  }
}
