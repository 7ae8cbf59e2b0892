import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { wordSegmentation } from '../archive/word-segmentation.ts';
import type { ExportFormat, ExportSource } from '../core/exports/format.ts';
import { exportFiles, exportFormats } from '../core/exports/formats.ts';
import { didYouMean } from '../core/text/similarity.ts';
import { cacheOptions, contentArg, normalizeBase } from './project.ts';
import { plural, reportProblems } from './report.ts';

const names = exportFormats.map(({ name }) => name);

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
  },
  async run({ args }) {
    const formats = chosenFormats(args.format);
    if (typeof formats === 'string') {
      console.error(formats);
      process.exitCode = 1;
      return;
    }
    const base = normalizeBase(args.base);
    if (args.site !== undefined && !URL.canParse(args.site)) {
      console.error(`Unexpected \`--site ${args.site}\`, expected an address such as https://example.org`);
      process.exitCode = 1;
      return;
    }
    const archive = await loadArchive({ contentDir: path.resolve(args.content), base, ...cacheOptions });
    if (reportProblems(archive.problems)) {
      console.error('Nothing was written.');
      process.exitCode = 1;
      return;
    }
    const root = args.site === undefined ? base : new URL(base, args.site).href;
    const out = path.resolve(args.out);
    const count = await writeFiles(formats, { ...archive, root, segmentation: wordSegmentation }, out);
    console.log(`Wrote ${plural(count, 'file')} into ${out}`);
  },
});

/** The formats that are named, or what is wrong with a name. */
function chosenFormats(list: string): readonly ExportFormat[] | string {
  if (list === 'all') return exportFormats;
  const chosen: ExportFormat[] = [];
  for (const name of list.split(',').map((part) => part.trim())) {
    const format = exportFormats.find((known) => known.name === name);
    if (format === undefined) {
      return `Unexpected format \`${name}\`, expected all or some of ${names.join(', ')}${didYouMean(name, names)}`;
    }
    chosen.push(format);
  }
  return chosen;
}

/** Writes each file beside its place and renames it, so that none is ever half there. */
async function writeFiles(formats: readonly ExportFormat[], source: ExportSource, out: string): Promise<number> {
  const files = exportFiles(formats, source);
  for (const file of files) {
    const target = path.join(out, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    const fresh = `${target}.new-${process.pid}`;
    await writeFile(fresh, await file.write());
    await rename(fresh, target);
  }
  return files.length;
}
