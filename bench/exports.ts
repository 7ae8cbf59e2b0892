/**
 * How long every text format takes to write for 1,000 speeches of some 6,000 characters and 120 annotations, beside the
 * parsing that a build does to have them (`parseSpeech` from Markdown to the model and the page's HTML). Formats that are
 * zipped or drawn (DOCX, EPUB, Parquet, workbooks) are left out. One process, all in turn, medians of the rounds; seconds
 * of processor time, on which the machine's other work falls least.
 * Run: `npm run bench:exports -- [speeches] [--rounds 5] [--sums]`; `--sums` prints a checksum for each format.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { wordSegmentation } from '../src/archive/word-segmentation.ts';
import { inGroups } from '../src/core/exports/file-groups.ts';
import type { ExportSource } from '../src/core/exports/format.ts';
import { exportFormats } from '../src/core/exports/formats.ts';
import { generateArchive, parseAll, sourceOf } from './corpus/generate-archive.ts';
import { quantile } from './numbers.ts';

const NOT_TEXT = new Set(['docx', 'epub', 'books', 'parquet', 'pdf']);
const isCounted = (name: string): boolean => !NOT_TEXT.has(name);
const formats = exportFormats.filter(({ name }) => isCounted(name));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, sums: { type: 'boolean', default: false } },
});
const count = Number(positionals[0] ?? 1000);
const archive = generateArchive(count);
const times = new Map<string, number[]>();
const sums = new Map<string, string>();
const lengths = new Map<string, number>();

for (let round = 0; round < Number(values.rounds); round++) {
  // Nothing is left of the round before: what formats share is reckoned anew.
  const before = process.cpuUsage();
  const speeches = parseAll(archive);
  note('parse', since(before));
  const source = { ...sourceOf(archive, speeches), segmentation: wordSegmentation };
  await writeAll(source);
}

const parsing = median('parse');
const row = (name: string, ms: number, more = '') =>
  console.log(`${name.padEnd(16)}${ms.toFixed(0).padStart(8)} ms${(ms / parsing).toFixed(2).padStart(8)}  ${more}`);
console.log(`${count} speeches, medians of ${values.rounds} rounds`);
row('parse', parsing);
let sum = 0;
for (const { name } of formats) {
  const ms = median(name);
  sum += ms;
  const size = `${((lengths.get(name) ?? 0) / 2 ** 20).toFixed(1)} M characters`;
  row(name, ms, values.sums ? `${size}  ${sums.get(name)?.slice(0, 16)}` : size);
}
row('all formats', sum);
console.log(
  'Shared, and counted where it is first asked for: the marks of each file (tei, then web-annotation), clean Markdown\n' +
    '(machine, then clean-markdown), what the archive knows of each body (dossiers, then machine), targets, tasks and figures\n' +
    'in their sentences (tables, then machine), sums of the tables (tables, then datapackage). Not counted: Parquet, of which\n' +
    'datapackage lists the sum, and the making of one string of the pieces that a format leaves apart until it is written.',
);

/** Writes the files of all formats, as a build does, and keeps none. With checksums the times say nothing. */
async function writeAll(source: ExportSource): Promise<void> {
  const hashes = new Map(formats.map(({ name }) => [name, createHash('sha256')]));
  const spent = new Map(formats.map(({ name }) => [name, 0]));
  const spend = (format: string, ms: number): unknown =>
    spent.has(format) && spent.set(format, ms + (spent.get(format) ?? 0));
  const files = exportFormats
    .filter(({ name }) => isCounted(name) || name === 'parquet') // The data package lists the sum of Parquet.
    .flatMap(({ name, files }) => {
      const before = process.cpuUsage();
      const listed = files(source).map((file) => ({ format: name, ...file }));
      spend(name, since(before));
      return listed;
    });
  lengths.clear();
  for (const { format, path, write } of inGroups(files)) {
    if (path.endsWith('.xlsx')) continue;
    const before = process.cpuUsage();
    const written = await write();
    spend(format, since(before));
    if (!isCounted(format)) continue;
    if (typeof written !== 'string') throw new Error(`Unexpected bytes in ${path}, expected text`);
    lengths.set(format, (lengths.get(format) ?? 0) + written.length);
    if (values.sums) hashes.get(format)?.update(path).update(written);
  }
  for (const [name, ms] of spent) note(name, ms);
  for (const [name, hash] of hashes) sums.set(name, hash.digest('hex'));
}

/** Milliseconds of processor time. */
function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function note(name: string, ms: number): void {
  const all = times.get(name) ?? [];
  all.push(ms);
  times.set(name, all);
}

function median(name: string): number {
  return quantile(times.get(name) ?? [], 0.5);
}
