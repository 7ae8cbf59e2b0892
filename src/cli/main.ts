import { defineCommand, runMain } from 'citty';
import { rostrumVersion } from './project.ts';
import { complaintAbout } from './usage/command-line.ts';

/** `rostrum <command>`: each command is a file, loaded when it is called. */
const subCommands = {
  import: () => import('./import.ts').then((module) => module.importCommand),
  annotate: () => import('./annotate.ts').then((module) => module.annotateCommand),
  eval: () => import('./eval.ts').then((module) => module.evalCommand),
  check: () => import('./check.ts').then((module) => module.checkCommand),
  build: () => import('./build.ts').then((module) => module.buildCommand),
  merge: () => import('./merge.ts').then((module) => module.mergeCommand),
  verify: () => import('./verify.ts').then((module) => module.verifyCommand),
  pack: () => import('./pack.ts').then((module) => module.packCommand),
  export: () => import('./export.ts').then((module) => module.exportCommand),
  serve: () => import('./serve.ts').then((module) => module.serveCommand),
  pdf: () => import('./pdf.ts').then((module) => module.pdfCommand),
  dev: () => import('./dev.ts').then((module) => module.devCommand),
  new: () => import('./new.ts').then((module) => module.newCommand),
};

const main = defineCommand({
  meta: async () => ({
    name: 'rostrum',
    version: await rostrumVersion(),
    description: 'Turns a folder of annotated Markdown speeches into a static archive.',
  }),
  subCommands,
});

const complaint = await complaintAbout(subCommands, process.argv.slice(2));
if (complaint === undefined) await runMain(main);
else {
  console.error(complaint);
  process.exitCode = 1;
}
