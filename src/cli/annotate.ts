import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isCancel, select } from '@clack/prompts';
import { defineCommand } from 'citty';
import { loadArchive } from '../archive/load-archive.ts';
import { type AnnotatedSpeech, annotateSpeech, markSpan, type PlacedUnsure } from '../core/importer/annotate.ts';
import { type Proposal, sumProposals } from '../core/importer/recognize/propose.ts';
import { buildRecognizer } from '../core/importer/recognize/recognizer.ts';
import { parseSpeech } from '../core/markup/parse-speech.ts';
import { yearOf } from '../core/model/date.ts';
import { rememberAnnotated } from './import/remember-annotated.ts';
import { renewLine } from './progress.ts';
import { cacheOptions, contentArg } from './project.ts';
import { plural } from './report.ts';

export const annotateCommand = defineCommand({
  meta: { name: 'annotate', description: 'Finds names, figures and dates in speeches and writes them as annotations.' },
  args: {
    file: { type: 'positional', description: 'Markdown files of speeches, or folders of them', valueHint: 'FILE…' },
    content: contentArg,
    write: { type: 'boolean', description: 'write the files; without it only show what would be', default: false },
    interactive: { type: 'boolean', description: 'ask about each name that nothing decides', default: false },
  },
  async run({ args }) {
    if (args.interactive && !process.stdin.isTTY) {
      console.error('Unexpected `--interactive` without a terminal to ask in, expected a run by hand');
      process.exitCode = 1;
      return;
    }
    const { corpus } = await loadArchive({ contentDir: args.content, base: '/', ...cacheOptions });
    const recognizer = buildRecognizer(corpus.entities);
    const files = await expandFolders(args._);
    const totals = new Map<string, number>();
    const proposals: Proposal[] = [];
    let unsure = 0;
    for (const [number, file] of files.entries()) {
      if (files.length > 1) renewLine(`${number + 1}/${files.length} ${file}`);
      const markdown = await readFile(file, 'utf8').catch((error: unknown) => failure(file, error));
      if (markdown === undefined) continue;
      const { speech } = parseSpeech(markdown, { id: path.basename(file, '.md'), file });
      const year = speech && yearOf(speech.meta.date);
      let result: AnnotatedSpeech = annotateSpeech(markdown, recognizer, year);
      if (args.interactive && result.unsure.length > 0) {
        result = annotateSpeech(await askAbout(file, markdown, result.unsure), recognizer, year);
      }
      for (const [name, count] of result.added) totals.set(name, (totals.get(name) ?? 0) + count);
      for (const item of result.unsure) console.log(describe(file, item));
      proposals.push(...result.proposals);
      unsure += result.unsure.length;
      if (!args.write || result.markdown === markdown) continue;
      await replaceFile(file, result.markdown);
      const source = speech?.meta.source?.file;
      if (source !== undefined && !args.interactive) await rememberAnnotated(args.content, source, markdown, result);
    }
    renewLine('');
    summarize(totals, sumProposals(proposals), unsure, args.write);
  },
});

/** Asks whom each undecided name means, and marks what was answered. */
async function askAbout(file: string, markdown: string, unsure: readonly PlacedUnsure[]): Promise<string> {
  let marked = markdown;
  // From the end, so that the places before stay as they are.
  for (const item of [...unsure].reverse()) {
    const options = [...item.candidates.map((id) => ({ value: id, label: id })), { value: '', label: 'leave it' }];
    const answer = await select({ message: describe(file, item), options });
    if (!isCancel(answer) && answer !== '') marked = markSpan(marked, item, answer) ?? marked;
  }
  return marked;
}

async function expandFolders(names: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    const isFolder = await stat(name).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(name);
    else
      for (const inside of (await readdir(name, { recursive: true })).sort())
        if (inside.endsWith('.md')) files.push(path.join(name, inside));
  }
  return files;
}

function failure(file: string, error: unknown): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`${file}:1:1  Unexpected failure to read it (${reason}), expected a readable file  readable-file`);
  process.exitCode = 1;
}

/** Through a file beside it, so that no half-written speech is left by a killed process. */
async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, file);
}

function describe(file: string, { line, column, text, candidates }: PlacedUnsure): string {
  return `${file}:${line}:${column}  Unexpected ${text} that nothing decides, expected one of ${candidates.join(', ')}  unsure`;
}

function summarize(
  totals: ReadonlyMap<string, number>,
  proposals: readonly Proposal[],
  unsure: number,
  written: boolean,
): void {
  for (const [name, count] of [...totals].sort()) console.log(`${name.padEnd(10)} ${String(count).padStart(6)}`);
  const total = [...totals.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${plural(total, 'annotation')} ${written ? 'written' : 'found; nothing was written without --write'}, ${unsure} unsure`,
  );
  if (proposals.length > 0) console.log('\nNames of no entity:');
  for (const { directive, name, count } of proposals)
    console.log(`${String(count).padStart(4)} × ${directive.padEnd(9)} ${name}`);
}
