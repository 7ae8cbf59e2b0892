import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineCommand, runCommand } from 'citty';
import { buildCommand } from './build.ts';
import { launchChromium } from './chromium.ts';
import { LANGUAGES, printSpeeches } from './print-speeches.ts';
import { contentArg } from './project.ts';
import { plural } from './report.ts';

export const pdfCommand = defineCommand({
  meta: { name: 'pdf', description: 'Prints speeches as PDF files in the form of an official document.' },
  args: {
    id: {
      type: 'positional',
      description: 'ids of speeches; all where none is given',
      required: false,
      valueHint: 'ID…',
    },
    out: { type: 'string', description: 'folder to write <id>.pdf into', default: 'pdf', valueHint: 'DIR' },
    from: {
      type: 'string',
      description: 'built archive to print from; built anew where none is given',
      valueHint: 'DIR',
    },
    content: contentArg,
    site: { type: 'string', description: 'address of the archive, to stand below each speech', valueHint: 'URL' },
    language: {
      type: 'string',
      description: `one of ${LANGUAGES.join(', ')}`,
      default: LANGUAGES[0],
      valueHint: 'NAME',
    },
    chromium: {
      type: 'string',
      description: 'Chromium to print with; else CHROMIUM or an installed one',
      valueHint: 'PATH',
    },
  },
  async run({ args }) {
    const scratch = await mkdtemp(path.join(tmpdir(), 'rostrum-pdf-'));
    try {
      // First what fails soonest.
      const browser = await launchChromium(args.chromium);
      try {
        const from = args.from === undefined ? path.join(scratch, 'site') : path.resolve(args.from);
        if (args.from === undefined && !(await build(args.content, from, args.site))) {
          console.error('Nothing was printed.');
          return;
        }
        const files = await printSpeeches(browser, {
          from,
          out: path.resolve(args.out),
          ids: args._,
          language: args.language,
        });
        console.log(`Printed ${plural(files.length, 'speech')} into ${path.resolve(args.out)}`);
      } finally {
        await browser.close();
      }
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error('Nothing was printed.');
      process.exitCode = 1;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  },
});

/** Builds the archive to print from; whether it could be built. */
async function build(content: string, out: string, site: string | undefined): Promise<boolean> {
  const here = process.cwd();
  const rawArgs = ['--content', content, '--out', out, ...(site === undefined ? [] : ['--site', site])];
  await runCommand(buildCommand, { rawArgs });
  process.chdir(here); // Astro runs in a folder of its own.
  return process.exitCode === undefined || process.exitCode === 0;
}
