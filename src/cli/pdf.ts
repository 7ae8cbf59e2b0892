import path from 'node:path';
import { defineCommand } from 'citty';
import { DEFAULT_LOCALE } from '../core/model/page-language.ts';
import { launchChromium } from './chromium.ts';
import { printArchive } from './print-archive.ts';
import { LANGUAGES, parseLanguage } from './print-speeches.ts';
import { contentArg } from './project.ts';
import { plural } from './report.ts';
import { parseSite } from './usage/values.ts';

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
      default: DEFAULT_LOCALE,
      valueHint: 'NAME',
    },
    chromium: {
      type: 'string',
      description: 'Chromium to print with; else CHROMIUM or an installed one',
      valueHint: 'PATH',
    },
  },
  async run({ args }) {
    const out = path.resolve(args.out);
    try {
      // First what fails soonest.
      const language = parseLanguage(args.language);
      const site = args.site === undefined ? undefined : parseSite(args.site);
      const browser = await launchChromium(args.chromium);
      try {
        const { content } = args;
        const from = args.from === undefined ? undefined : path.resolve(args.from);
        const files = await printArchive(browser, { from, content, site, out, ids: args._, language });
        if (files === undefined) console.error('Nothing was printed.');
        else console.log(`Printed ${plural(files.length, 'speech')} into ${out}`);
      } finally {
        await browser.close();
      }
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error('Nothing was printed.');
      process.exitCode = 1;
    }
  },
});
