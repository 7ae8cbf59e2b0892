/**
 * Rostrum's search beside its peers: what it costs to build, to load and to ask, and how exact it is, over generated
 * speeches, in headless Chromium. Run: `npm run bench:search -- [speeches] [--write]`; `--variants
 * chunks-2000,packed-0,…` measures variants of our own index instead, each named in `variants.ts`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { folderSize } from '../folder-size.ts';
import { serveCounting } from '../serve-counting.ts';
import { writeSection } from '../write-section.ts';
import { type BuildTime, costOf, timeBuild } from './build-time.ts';
import { documentsOf, textOf } from './documents.ts';
import type { Engine, Texts } from './engine.ts';
import { distinctHan, generateTexts } from './generate-texts.ts';
import { measure, type Served } from './measure.ts';
import { drawQueries } from './queries.ts';
import { type Row, tableOf } from './table.ts';
import { peers, variantsNamed } from './variants.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    queries: { type: 'string', default: '150' },
    builds: { type: 'string', default: '1' },
    variants: { type: 'string' },
  },
});
const speeches = Number(positionals[0] ?? 100);
const engines = options.variants === undefined ? peers : variantsNamed(options.variants.split(','));

const { corpus, vocabulary } = generateTexts(speeches);
const documents = documentsOf(corpus);
const texts = documents.map(textOf);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const queries = drawQueries(documents, vocabulary, Number(options.queries));
const about =
  `${speeches.toLocaleString('en')} speeches, ${characters.toLocaleString('en')} characters, ` +
  `${distinctHan(texts).toLocaleString('en')} distinct Han characters, ${queries.length} queries`;
console.error(about);

const table = tableOf(await measureAll(engines));
console.log(`${about}\n\n${table}`);
if (options.write) await writeSection('docs/search.md', `bench:search ${speeches}`, `${about}\n\n${table}`);

async function measureAll(engines: readonly Engine[]): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-'));
  try {
    const times = await buildAll(engines, { corpus, documents }, folder);
    const served = await Promise.all(engines.map((engine, number) => servedOf(engine, folder, number)));
    const [server, browser] = [await serveCounting(folder), await launchBrowser()];
    const measured = await measure(browser, server, served, queries);
    await browser.close();
    server.close();
    return await Promise.all(
      [...measured].map(async ([name, values], number): Promise<Row> => {
        const size = await folderSize(path.join(folder, `engine-${number}`));
        const build = times.get(name);
        if (build === undefined) throw new Error(`Unexpected engine ${name}, expected one that was built`);
        return { name, build, ...size, ...values };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The shortest of as many builds as were asked for, the engines taking turns. */
async function buildAll(engines: readonly Engine[], given: Texts, folder: string): Promise<Map<string, BuildTime>> {
  const steps = new Map<string, () => Promise<void>>();
  for (const [number, engine] of engines.entries()) {
    const own = path.join(folder, `engine-${number}`);
    await mkdir(own, { recursive: true });
    await writeFile(path.join(own, 'index.html'), '<!doctype html><html lang="zh"><title>搜索</title></html>');
    steps.set(engine.name, await engine.prepare(given, own));
  }
  const times = new Map<string, BuildTime>();
  for (let build = 0; build < Number(options.builds); build++) {
    for (const [name, step] of steps) {
      const time = await timeBuild(step);
      const best = times.get(name);
      if (best === undefined || costOf(time) < costOf(best)) times.set(name, time);
      console.error(`${name}: built in ${time.seconds.toFixed(1)} s`);
    }
  }
  return times;
}

async function servedOf(engine: Engine, folder: string, number: number): Promise<Served> {
  const own = `engine-${number}`;
  const ids = await engine.documentIds?.(path.join(folder, own));
  return { name: engine.name, path: own, ...(ids === undefined ? {} : { documentIds: ids }) };
}
