import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import type { Browser } from 'playwright-core';
import { loadArchive } from '../archive/load-archive.ts';
import { wordSegmentation } from '../archive/word-segmentation.ts';
import { writePieces } from '../archive/write-pieces.ts';
import type { FileSum } from '../core/exports/file-sums.ts';
import type { ExportFormat, ExportSource } from '../core/exports/format.ts';
import { exportFiles, exportFormats } from '../core/exports/formats.ts';
import { DEFAULT_LOCALE } from '../core/model/page-language.ts';
import { didYouMean } from '../core/text/similarity.ts';
import { launchChromium } from './chromium.ts';
import { printArchive } from './print-archive.ts';
import { cacheOptions, contentArg, normalizeBase } from './project.ts';
import { messageOf } from './publish/system-error.ts';
import { plural, reportProblems } from './report.ts';
import { parseSite } from './usage/values.ts';

/** Not written but printed, by a browser, and so no format of the core. */
const PDF = 'pdf';
const names = [...exportFormats.map(({ name }) => name), PDF];

export const exportCommand = defineCommand({
  meta: { name: 'export', description: 'Writes the archive in other formats, without its pages.' },
  args: {
    format: {
      type: 'string',
      description: `formats with commas between, or all: ${names.join(', ')}`,
      default: 'all',
      valueHint: 'NAME,…',
    },
    out: { type: 'string', description: 'folder to write into', default: 'export', valueHint: 'DIR' },
    content: contentArg,
    site: { type: 'string', description: 'address the archive is served from, for links in files', valueHint: 'URL' },
    base: { type: 'string', description: 'path it is served under', default: '/', valueHint: '/path' },
    chromium: {
      type: 'string',
      description: 'Chromium to print pdf with; else CHROMIUM or an installed one',
      valueHint: 'PATH',
    },
  },
  async run({ args }) {
    let chosen: Chosen;
    let site: string | undefined;
    try {
      chosen = chosenFormats(args.format);
      site = args.site === undefined ? undefined : parseSite(args.site);
    } catch (error) {
      console.error(messageOf(error));
      process.exitCode = 1;
      return;
    }
    const base = normalizeBase(args.base);
    const archive = await loadArchive({ contentDir: path.resolve(args.content), base, ...cacheOptions });
    if (reportProblems(archive.problems)) {
      console.error('Nothing was written.');
      process.exitCode = 1;
      return;
    }
    const root = site === undefined ? base : new URL(base, site).href;
    const out = path.resolve(args.out);
    const browser = chosen.pdf ? await browserFor(args) : undefined;
    try {
      const count = await writeFiles(chosen.formats, { ...archive, root, segmentation: wordSegmentation }, out);
      if (chosen.formats.length > 0) console.log(`Wrote ${plural(count, 'file')} into ${out}`);
      if (browser !== undefined) await print(browser, { ...args, base, out: path.join(out, 'speeches') });
    } finally {
      await browser?.close();
    }
  },
});

/** A browser to print with. Where there is none, that is an error for who asked for PDF, and a message for who asked for all. */
async function browserFor({ format, chromium }: { format: string; chromium?: string | undefined }) {
  try {
    return await launchChromium(chromium);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('No PDF was printed.');
    if (format !== ALL) process.exitCode = 1;
    return undefined;
  }
}

interface Printing {
  readonly content: string;
  readonly site?: string | undefined;
  readonly base: string;
  readonly out: string;
}

async function print(browser: Browser, { content, site, base, out }: Printing): Promise<void> {
  const files = await printArchive(browser, { content, site, base, out, ids: [], language: DEFAULT_LOCALE });
  if (files === undefined) console.error('No PDF was printed.');
  else console.log(`Printed ${plural(files.length, 'speech')} into ${out}`);
}

const ALL = 'all';

interface Chosen {
  readonly formats: readonly ExportFormat[];
  readonly pdf: boolean;
}

/** The formats that are named, in their usual order. Throws where a name is none. */
function chosenFormats(list: string): Chosen {
  if (list === ALL) return { formats: exportFormats, pdf: true };
  const asked = list.split(',').map((part) => part.trim());
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `Unexpected format \`${unknown}\`, expected all or some of ${names.join(', ')}${didYouMean(unknown, names)}`,
    );
  return { formats: exportFormats.filter(({ name }) => asked.includes(name)), pdf: asked.includes(PDF) };
}

/**
 * Writes each file beside its place and renames it, so that none is ever half there. What lists others is told the sums of
 * those that were written before it.
 */
async function writeFiles(formats: readonly ExportFormat[], archive: ExportSource, out: string): Promise<number> {
  const sums = new Map<string, FileSum>();
  const files = exportFiles(formats, { ...archive, sumOf: async (path) => sums.get(path) });
  for (const file of files) {
    const target = path.join(out, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    const fresh = `${target}.new-${process.pid}`;
    sums.set(file.path, writePieces(fresh, (await file.pieces?.()) ?? [await file.write()]));
    await rename(fresh, target);
  }
  return files.length;
}
