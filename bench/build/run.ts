/**
 * Whole builds of generated archives: Rostrum beside other programs, which are given the same texts without annotations.
 * Run: `npm run bench:build -- [speeches] [--runs 3] [--only rostrum,starlight] [--docusaurus] [--write]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { generateArchive, parseAll } from '../corpus/generate-archive.ts';
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
  const speeches = parseAll(archive);
  const given: Given = { content: path.join(folder, 'content'), pages: plainPages(speeches) };
  await writeContent(given.content, archive);
  const annotations = [...archive.markdown.values()].reduce(
    (sum, text) => sum + (text.match(/:\w+\[/g) ?? []).length,
    0,
  );
  const characters = given.pages.reduce((sum, { body }) => sum + body.length, 0);
  const about =
    `${count.toLocaleString('en')} speeches, ${characters.toLocaleString('en')} characters ` +
    `(${distinctHan(given.pages.map(({ body }) => body)).toLocaleString('en')} distinct Han characters), ` +
    `${annotations.toLocaleString('en')} annotations, ${archive.entities.length} entities; medians of ${options.runs} ` +
    `interleaved runs; ${cpus().length} cores, load before ${loadavg()[0]?.toFixed(1)}`;
  console.error(about);
  const rows = await measureAll(builders, given);
  const text = [about, tableOf(rows), barsTable(rows), ...rows.flatMap(phasesOf)].join('\n\n');
  console.log(text);
  const part = options.only === undefined ? '' : ` ${options.only}`;
  if (options.write) await writeSection(PAGE, `bench:build ${count}${part}`, text);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The programs take turns, so that what else the machine does falls on all of them. */
async function measureAll(builders: readonly Builder[], given: Given): Promise<Row[]> {
  const sites = new Map<Builder, PreparedSite>();
  const reasons = new Map<Builder, string>();
  const runs = new Map<Builder, Usage[]>();
  const phases = new Map<Builder, string>();
  for (const builder of builders) await attempt(builder, async () => sites.set(builder, await builder.prepare(given)));
  for (let run = 0; run < Number(options.runs); run++)
    for (const [builder, site] of sites)
      await attempt(builder, async () => {
        await site.reset();
        const { output, ...usage } = await runCommand(site.command);
        const said = site.phasesIn?.(output);
        if (said !== undefined) phases.set(builder, said);
        runs.set(builder, [...(runs.get(builder) ?? []), usage]);
        console.error(`${builder.name}: ${usage.wall.toFixed(1)} s, CPU ${usage.cpu?.toFixed(1)} s`);
      });
  const sizes = new Map<Builder, SiteSize>();
  const browser = await launchBrowser();
  for (const [builder, site] of sites)
    await attempt(builder, async () => sizes.set(builder, await measureSite(browser, site, asked(given))));
  await browser.close();
  for (const site of sites.values()) await site.remove();
  return builders.map((builder): Row => {
    const { name, title } = builder;
    const reason = reasons.get(builder);
    const measured = runs.get(builder);
    if (measured === undefined) return { name, title, reason: reason ?? 'not run' };
    return { name, title, runs: measured, phases: phases.get(builder), size: sizes.get(builder) };
  });

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
