import { defineCommand, runMain } from 'citty';

/** `rostrum <command>`: each command is a file, loaded when it is called. */
const main = defineCommand({
  meta: { name: 'rostrum', description: 'Turns a folder of annotated Markdown speeches into a static archive.' },
  subCommands: {
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
  },
});

await runMain(main);
