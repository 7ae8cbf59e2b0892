import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { type Evaluation, evaluate, type Score, type Span } from '../core/importer/evaluate.ts';
import { buildRecognizer } from '../core/importer/recognize/recognizer.ts';
import { cacheOptions, contentArg } from './project.ts';

export const evalCommand = defineCommand({
  meta: { name: 'eval', description: 'Compares what `annotate` finds with a speech annotated by hand.' },
  args: {
    gold: { type: 'string', description: 'a speech annotated by hand', required: true, valueHint: 'FILE' },
    content: contentArg,
    json: { type: 'boolean', description: 'print JSON', default: false },
    errors: { type: 'boolean', description: 'list what was missed and what is wrong', default: false },
  },
  async run({ args }) {
    const markdown = await readFile(args.gold, 'utf8').catch((error: unknown) => String(error));
    const { corpus, index } = await loadArchive({ contentDir: args.content, base: '/', ...cacheOptions });
    const evaluation = evaluate(markdown, path.basename(args.gold, '.md'), index, buildRecognizer(corpus.entities));
    if (evaluation === undefined) {
      console.error(`${args.gold}:1:1  Unexpected file, expected a speech that \`rostrum check\` finds right`);
      process.exitCode = 1;
      return;
    }
    if (args.json)
      console.log(JSON.stringify({ ...evaluation, byDirective: Object.fromEntries(evaluation.byDirective) }, null, 2));
    else print(evaluation, args.errors);
  },
});

function print({ byDirective, all, figures, missed, wrong }: Evaluation, errors: boolean): void {
  console.log('| kind | by hand | guessed | right | precision | recall | F1 |\n|---|--:|--:|--:|--:|--:|--:|');
  for (const [name, score] of byDirective) console.log(row(name, score));
  console.log(row('all', all));
  console.log(
    `\nFigures found: ${figures.found}, value and unit right: ${figures.valueRight}, kind right: ${figures.kindRight}`,
  );
  if (!errors) return;
  for (const span of missed) console.log(`missed  ${describe(span)}`);
  for (const span of wrong) console.log(`wrong   ${describe(span)}`);
}

function row(name: string, { gold, guessed, right, precision, recall, f1 }: Score): string {
  return `| ${[name, gold, guessed, right, ...[precision, recall, f1].map((share) => share.toFixed(3))].join(' | ')} |`;
}

function describe({ directive, block, text, meaning }: Span): string {
  return `${block} :${directive}[${text}] ${meaning}`;
}
