/**
 * `npm run bench:lighthouse -- [--runs 3]`: what Lighthouse says of every type of page of the committed archive, as a
 * phone sees it (its own simulated network and processor), median of some runs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../src/cli/chromium.ts';
import { LANGUAGES, PAGE_TYPES } from '../tests/e2e/page-types.ts';
import { rostrum } from '../tests/e2e/site.ts';
import { installPackages } from './install-packages.ts';
import { serveCounting } from './serve-counting.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Where the browser takes Lighthouse's orders. */
const PORT = 9333;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null } | undefined>>;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly displayValue?: string } | undefined>
  >;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const modules = await installPackages('lighthouse', ['lighthouse@13.5.0']);
const { default: lighthouse } = await import(pathToFileURL(path.join(modules, 'lighthouse/core/index.js')).href);

const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-lighthouse-'));
const { code, output } = await rostrum('build', '--out', path.join(folder, 'out'));
if (code !== 0) throw new Error(output);
const server = await serveCounting(path.join(folder, 'out'));
const browser = await launchChromium(undefined, ['--no-sandbox', `--remote-debugging-port=${PORT}`]);
try {
  console.log(`| page | ${CATEGORIES.join(' | ')} | below 1 |\n|---|${CATEGORIES.map(() => '--:|').join('')}---|`);
  for (const [language, prefix] of Object.entries(LANGUAGES))
    for (const [type, part] of Object.entries(PAGE_TYPES)) {
      if (prefix !== '' && type !== 'speech') continue; // One type for each further language.
      const reports: Report[] = [];
      for (let run = 0; run < Number(values.runs); run++) reports.push(await report(server.address + prefix + part));
      const scores = CATEGORIES.map((category) =>
        median(reports.map(({ categories }) => categories[category]?.score ?? 0)),
      );
      const below = Object.entries(reports[0]?.audits ?? {}).filter(
        ([, { score } = { score: 1 }]) => score !== null && score < 1,
      );
      const names = below.map(([name, audit]) => `${name} ${audit?.displayValue ?? ''}`.trim());
      console.log(
        `| ${type}, ${language} | ${scores.map((score) => Math.round(score * 100)).join(' | ')} | ${names.join(', ')} |`,
      );
    }
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
}

async function report(url: string): Promise<Report> {
  const result = await lighthouse(url, { port: PORT, onlyCategories: [...CATEGORIES], logLevel: 'error' });
  return result.lhr;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
