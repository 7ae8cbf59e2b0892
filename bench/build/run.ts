/**
 * Whole builds of generated archives: Rostrum beside other programs, which are given the same texts without annotations.
 * Run: `npm run bench:build -- [speeches] [--runs 3] [--only rostrum,starlight] [--docusaurus] [--write]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { type GeneratedArchive, generateArchive, parseAll } from '../corpus/generate-archive.ts';
import { plainPages } from '../corpus/plain-pages.ts';
import { writeContent } from '../corpus/write-content.ts';
import { distinctHan } from '../search/generate-texts.ts';
import { writeSection } from '../write-section.ts';
import { barsTable } from './bars.ts';
import { buildersNamed } from './builders.ts';
import { measureSite, type SiteSize } from './measure-site.ts';
import { runCommand, type Usage } from './run-command.ts';
import type { Builder, Given, PreparedSite } from './site.ts';
import { type Row, tableOf } from './table.ts';

const PAGE = 'docs/benchmarks.md';
const PAGES_WEIGHED = 9;
const QUERIES = 3;
const QUERY_LENGTH = 3;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    docusaurus: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const count = Number(positionals[0] ?? 100);
const builders = buildersNamed(options.only?.split(','), options.docusaurus);
const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-build-'));
try {
  const archive = generateArchive(count);
  const given: Given = { content: path.join(folder, 'content'), pages: plainPages(parseAll(archive)) };
  await writeContent(given.content, archive);
  const about = describe(archive, given);
  const part = options.only === undefined ? '' : ` ${options.only}`;
  console.error(about);
  let text = '';
  let round = 0;
  for await (const rows of rounds(builders, given)) {
    const done = `${about}; medians of ${++round} interleaved runs.`;
    text = [done, tableOf(rows), barsTable(rows) ?? [], rows.flatMap(phasesOf)].flat().join('\n\n');
    if (options.write) await writeSection(PAGE, `bench:build ${count}${part}`, text);
  }
  console.log(text);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function describe({ markdown, entities }: GeneratedArchive, { pages }: Given): string {
  const bodies = pages.map(({ body }) => body);
  const characters = bodies.reduce((sum, body) => sum + body.length, 0);
  const annotations = [...markdown.values()].reduce((sum, text) => sum + (text.match(/:\w+\[/g) ?? []).length, 0);
  return (
    `${counted(count)} speeches, ${counted(characters)} characters (${counted(distinctHan(bodies))} distinct Han ` +
    `characters), ${counted(annotations)} annotations, ${entities.length} entities; ${cpus().length} cores, ` +
    `${loadavg()[0]?.toFixed(1)} processes wanting them before the first run`
  );
}

function counted(value: number): string {
  return value.toLocaleString('en');
}

/**
 * The programs take turns, so that what else the machine does falls on all of them. Gives what is known after each round,
 * so that a run that is cut short is not lost; sites are weighed after the first.
 */
async function* rounds(builders: readonly Builder[], given: Given): AsyncGenerator<Row[]> {
  const sites = new Map<Builder, PreparedSite>();
  const reasons = new Map<Builder, string>();
  const runs = new Map<Builder, Usage[]>();
  const phases = new Map<Builder, string>();
  const sizes = new Map<Builder, SiteSize>();
  for (const builder of builders) await attempt(builder, async () => sites.set(builder, await builder.prepare(given)));
  try {
    for (let run = 0; run < Number(options.runs); run++) {
      for (const [builder, site] of sites) await attempt(builder, () => build(builder, site));
      if (run === 0) await weighAll();
      yield builders.map(rowOf);
    }
  } finally {
    for (const site of sites.values()) await site.remove();
  }

  async function build(builder: Builder, site: PreparedSite): Promise<void> {
    await site.reset();
    const { output, ...usage } = await runCommand(site.command);
    const said = site.phasesIn?.(output);
    if (said !== undefined) phases.set(builder, said);
    runs.set(builder, [...(runs.get(builder) ?? []), usage]);
    console.error(`${builder.name}: ${usage.wall.toFixed(1)} s, CPU ${usage.cpu?.toFixed(1)} s`);
  }

  async function weighAll(): Promise<void> {
    const browser = await launchBrowser();
    for (const [builder, site] of sites)
      if (runs.has(builder))
        await attempt(builder, async () => sizes.set(builder, await measureSite(browser, site, asked(given))));
    await browser.close();
  }

  function rowOf(builder: Builder): Row {
    const { name, title } = builder;
    const measured = runs.get(builder);
    if (measured === undefined) return { name, title, reason: reasons.get(builder) ?? 'not run' };
    return { name, title, runs: measured, phases: phases.get(builder), size: sizes.get(builder) };
  }

  /** A program that fails is a row that says so; the others go on. */
  async function attempt(builder: Builder, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error(`${builder.name}: ${String(error)}`);
      reasons.set(builder, 'not to be had on this machine, or failed');
    }
  }
}

/** What the last run of a program said of its parts. */
function phasesOf(row: Row): string[] {
  if ('reason' in row || row.phases === undefined) return [];
  return [`${row.title}, last run:\n\n\`\`\`text\n${row.phases}\n\`\`\``];
}

/** Pages from all over the archive, and words of theirs. */
function asked({ pages }: Given) {
  const step = Math.max(1, Math.floor(pages.length / PAGES_WEIGHED));
  const chosen = pages.filter((_, number) => number % step === 0).slice(0, PAGES_WEIGHED);
  const queries = chosen
    .slice(0, QUERIES)
    .map(({ body }) => /\p{Script=Han}{3,}/u.exec(body)?.[0].slice(0, QUERY_LENGTH) ?? '的');
  return { ids: chosen.map(({ id }) => id), queries };
}
