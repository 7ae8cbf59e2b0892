import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readWebAnnotations } from '../../core/importer/web-annotation.ts';
import { ID_PATTERN } from '../../core/model/id.ts';
import type { Problem } from '../../core/model/problem.ts';
import { showProgress } from '../progress.ts';
import { plural } from '../report.ts';
import type { FoundSource } from './find-sources.ts';
import { freeName, type ImportRun } from './import-source.ts';
import { failed, type Outcome } from './outcome.ts';
import { importProblem } from './problem.ts';
import { readBytes } from './read-bytes.ts';
import { tei } from './tei.ts';
import { writeWhole } from './write-whole.ts';

/** A speech that was read back to the letter. */
export interface WholeSpeech {
  readonly id: string;
  readonly markdown: string;
  readonly note: string;
}

/** What a file holds that says itself what is what. */
export interface WholeRead {
  readonly speeches: readonly WholeSpeech[];
  /** Files of entities, from the content folder on; those that are there already stay. */
  readonly drafts: readonly { readonly path: string; readonly markdown: string }[];
}

/** A text of a file, or of one that it includes. */
export interface WholeText {
  /** Where it stands. */
  readonly file: string;
  readonly read: () => Promise<WholeRead | { readonly problem: Problem } | { readonly other: string }>;
}

/** A format that holds speeches with their annotations, so that nothing of them is to be guessed. */
export interface WholeFormat {
  readonly ending: string;
  readonly read: (
    file: string,
    bytes: Uint8Array,
    run: ImportRun,
  ) => Promise<readonly WholeText[] | { readonly problem: Problem } | { readonly other: string }>;
}

/** Web annotations, with the text that lies beside them, if it does. */
const webAnnotations: WholeFormat = {
  ending: '.annotations.jsonld',
  async read(file, bytes) {
    const textFile = `${file.slice(0, -webAnnotations.ending.length)}.txt`;
    const text = existsSync(textFile) ? await readBytes(textFile) : undefined;
    if (text !== undefined && 'problem' in text) return text;
    const decoder = new TextDecoder();
    const read = readWebAnnotations(decoder.decode(bytes), text && decoder.decode(text), file);
    if ('problem' in read) return read;
    const note = `from its annotations${text === undefined ? '' : `, compared with ${textFile}`}`;
    const whole = { speeches: [{ id: read.id, markdown: read.markdown, note }], drafts: [] };
    return [{ file, read: async () => whole }];
  },
};

export const wholeFormats: readonly WholeFormat[] = [webAnnotations, tei];

/**
 * Brings in what a file holds that says itself what is what: speeches that Rostrum wrote in a format of its own, which
 * get their ids again or the one that is asked for, transcripts of others, and drafts of entities; of a corpus each text
 * by itself. A speech that is there already stays, but for `force`.
 */
export async function* importWhole(
  { file, isGiven }: FoundSource,
  format: WholeFormat,
  run: ImportRun,
): AsyncGenerator<Outcome> {
  const texts = await textsOf(file, isGiven, format, run);
  if (!Array.isArray(texts)) {
    yield texts;
    return;
  }
  if (texts.length === 0) yield { file, kind: 'skipped', note: 'what it includes is imported file by file' };
  for (const [done, text] of texts.entries()) {
    if (texts.length > 1) showProgress(done, texts.length, text.file);
    const outcome = await importText(text, run);
    const isRefused = outcome.kind === 'skipped' && isGiven && texts.length === 1;
    yield isRefused ? refusedAs(text.file, outcome.note ?? 'text') : outcome;
  }
}

/** The texts of a file, or what became of it where there are none to import. */
async function textsOf(
  file: string,
  isGiven: boolean,
  format: WholeFormat,
  run: ImportRun,
): Promise<WholeText[] | Outcome> {
  const argument = (message: string): Outcome => failed(file, importProblem(file, 'arguments', message));
  if (run.id !== undefined && !ID_PATTERN.test(run.id))
    return argument(`Unexpected \`--id ${run.id}\`, expected an id in ASCII kebab-case`);
  const bytes = await readBytes(file);
  if ('problem' in bytes) return failed(file, bytes.problem);
  const texts = await format.read(file, bytes, run);
  if ('problem' in texts) return failed(file, texts.problem);
  if ('other' in texts && !isGiven) return { file, kind: 'skipped', note: texts.other };
  if ('other' in texts) return refusedAs(file, texts.other);
  if (run.id !== undefined && (await speechesIn(texts)) > 1)
    return argument('Unexpected `--id` with several speeches, expected it with one');
  return [...texts];
}

function refusedAs(file: string, what: string): Outcome {
  return failed(file, importProblem(file, 'readable-file', `Unexpected ${what}`));
}

async function speechesIn(texts: readonly WholeText[]): Promise<number> {
  let count = 0;
  for (const { read } of texts) {
    const text = await read();
    if ('speeches' in text) count += text.speeches.length;
  }
  return count;
}

async function importText({ file, read }: WholeText, run: ImportRun): Promise<Outcome> {
  const text = await read();
  if ('problem' in text) return failed(file, text.problem);
  if ('other' in text) return { file, kind: 'skipped', note: text.other };
  const outcomes: Outcome[] = [];
  for (const speech of text.speeches) outcomes.push(await importSpeech(file, speech, run));
  return together(file, outcomes, await writeDrafts(text.drafts, run));
}

async function importSpeech(file: string, speech: WholeSpeech, run: ImportRun): Promise<Outcome> {
  const id = run.id ?? speech.id;
  const speechFile = run.speeches.get(id)?.file ?? path.join(run.contentDir, 'speeches', `${id}.md`);
  const now = await readFile(speechFile, 'utf8').catch(() => undefined);
  if (now === speech.markdown) return { file, kind: 'unchanged', speech: id, speechFile, note: speech.note };
  if (now !== undefined && !run.force) {
    const message = `Unexpected existing ${speechFile}, expected another \`--id\`, or \`--force\` to write over it`;
    return failed(file, importProblem(file, 'unique-id', message));
  }
  const saved = now === undefined ? undefined : freeName(speechFile);
  if (run.staging !== undefined) {
    if (saved !== undefined) await copyFile(speechFile, saved);
    await writeWhole(speechFile, speech.markdown, run.staging);
  }
  run.speeches.set(id, { file: speechFile, source: undefined });
  const note = saved === undefined ? speech.note : `${speech.note}; what was there is ${saved} now`;
  return { file, kind: 'imported', speech: id, speechFile, note };
}

/** Writes those that are not there yet, and counts them: what an editor has looked at stays. */
async function writeDrafts(drafts: WholeRead['drafts'], run: ImportRun): Promise<number> {
  let written = 0;
  for (const draft of drafts) {
    const target = path.join(run.contentDir, draft.path);
    if (existsSync(target)) continue;
    if (run.staging !== undefined) await writeWhole(target, draft.markdown, run.staging);
    written++;
  }
  return written;
}

/** What became of a file as a whole: what failed in it comes first. */
function together(file: string, outcomes: readonly Outcome[], drafts: number): Outcome {
  const failure = outcomes.find(({ kind }) => kind === 'failed');
  if (failure !== undefined) return failure;
  const changed = outcomes.find(({ kind }) => kind === 'imported') ?? outcomes[0];
  const notes = [
    ...(changed?.note === undefined ? [] : [changed.note]),
    ...(outcomes.length > 1 ? [plural(outcomes.length, 'speech')] : []),
    ...(drafts > 0 ? [`${plural(drafts, 'draft')} of entities, to be checked`] : []),
  ];
  const kind = changed?.kind === 'imported' || drafts > 0 ? 'imported' : 'unchanged';
  return { ...changed, file, kind, ...(notes.length > 0 ? { note: notes.join('; ') } : {}) };
}
