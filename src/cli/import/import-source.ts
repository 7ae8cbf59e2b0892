import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element } from 'xast';
import { MAX_FILE_SIZE } from '../../archive/read-content-file.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { makeSpeech } from '../../core/importer/make-speech.ts';
import type { Recognizer } from '../../core/importer/recognize/recognizer.ts';
import { type ImportReport, parseReport, REPORT_ENDING, serializeReport } from '../../core/importer/report.ts';
import { uniqueSpeechId } from '../../core/importer/unique-id.ts';
import type { EntityIndex } from '../../core/model/entity-index.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { FoundSource } from './find-sources.ts';
import { type KnownSpeeches, speechFrom } from './known-speeches.ts';
import { failed, type Outcome } from './outcome.ts';
import { importProblem } from './problem.ts';
import { readBytes } from './read-bytes.ts';
import { writeWhole } from './write-whole.ts';

/** What one import has for all of its files. */
export interface ImportRun {
  readonly contentDir: string;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly encoding?: string | undefined;
  /** Writes over speeches that were edited, which are saved beside. */
  readonly force: boolean;
  /** ISO date: no speech is younger. */
  readonly today: string;
  /** None: speeches stay without annotations of names, figures and dates. */
  readonly recognizer: Recognizer | undefined;
  /** Grows with each file that is imported. */
  readonly speeches: KnownSpeeches;
  /** Ids of entities, which no speech may take. */
  readonly taken: ReadonlySet<string>;
  /** Sources of this import so far, by name: where they came from and their SHA-256. */
  readonly received: Map<string, { readonly file: string; readonly digest: string }>;
  readonly entities: EntityIndex;
  /** TEI of others: a speech of each utterance. */
  readonly split: boolean;
  /** All files of this import. */
  readonly files: readonly string[];
  /** Entries of persons, bodies and so on in TEI files that were read for them, by file. */
  readonly listed: Map<string, Element>;
  /** Folder for files that are being written; none where nothing is to be written. */
  readonly staging: string | undefined;
}

/** A speech as it would be written, with its report. */
interface Made {
  readonly id: string;
  readonly markdown: string;
  readonly report: ImportReport;
}

/**
 * Imports one file: the source as received, its Markdown, and last the report, by which the next import knows that all
 * three are there. What a person edited stays, and is an outcome of its own.
 */
export async function importSource({ file, name }: FoundSource, run: ImportRun): Promise<Outcome> {
  const bytes = await readBytes(file, MAX_FILE_SIZE); // A larger one would be no source for those who check it.
  if ('problem' in bytes) return failed(file, bytes.problem);
  const digest = sha256(bytes);
  const sourceFile = path.join(run.contentDir, 'sources', name);
  const other = run.received.get(name);
  if (other?.digest === digest) return { file, kind: 'skipped', note: `the same bytes and name as ${other.file}` };
  const refused = await sourceProblem(file, name, { sourceFile, digest, received: other?.file });
  if (refused !== undefined) return failed(file, refused);
  run.received.set(name, { file, digest });
  const report = await reportOf(sourceFile);
  if (report !== undefined && report.source.sha256 !== digest && !run.force) {
    const message = `Unexpected change of ${sourceFile} since it was imported as \`${report.speech.id}\`, expected the bytes it had; \`--force\` imports it anew`;
    return failed(file, importProblem(file, 'unique-source', message));
  }
  const before = speechFrom(run.speeches, name) ?? report?.speech.id;
  if (run.id !== undefined && before !== undefined && run.id !== before && run.speeches.has(before)) {
    const message = `Unexpected \`--id ${run.id}\` for the source of \`${before}\`, expected that id; to give it another, rename its file`;
    return failed(file, importProblem(file, 'unique-id', message));
  }
  const known = report && (await asBefore(report, before, run));
  if (known !== undefined) return { file, ...known };
  const made = make({ file, name, bytes, digest }, before, report, run);
  if ('problem' in made) return failed(file, made.problem);
  const there = run.speeches.get(made.id);
  if (there !== undefined && there.source !== name && !(run.force && run.id !== undefined)) {
    const message = `Unexpected existing ${there.file}, expected another \`--id\`, or \`--force\` to write over it`;
    return failed(file, importProblem(file, 'unique-id', message));
  }
  return writeSpeech(made, { file, name, bytes, sourceFile }, report, run);
}

/** A source of the same name that is another, or a name that no report can have. */
async function sourceProblem(
  file: string,
  name: string,
  { sourceFile, digest, received }: { sourceFile: string; digest: string; received: string | undefined },
): Promise<Problem | undefined> {
  const bytesOfName = Buffer.byteLength(path.basename(name) + REPORT_ENDING);
  if (bytesOfName > LONGEST_NAME) {
    const most = LONGEST_NAME - REPORT_ENDING.length;
    const message = `Unexpected file name of ${bytesOfName - REPORT_ENDING.length} bytes, expected at most ${most}`;
    return importProblem(file, 'readable-file', message);
  }
  const there = await readFile(sourceFile).catch(() => undefined);
  if (received === undefined && (there === undefined || sha256(there) === digest)) return undefined;
  const message = `Unexpected other file ${received ?? sourceFile} of this name, expected a name that is not taken; files of one folder keep their subfolders when the folder is imported`;
  return importProblem(file, 'unique-source', message);
}

/** What systems allow a name to be. */
const LONGEST_NAME = 255;

async function reportOf(sourceFile: string): Promise<ImportReport | undefined> {
  const json = await readFile(sourceFile + REPORT_ENDING, 'utf8').catch(() => undefined);
  return json === undefined ? undefined : parseReport(json);
}

/** The outcome for a source whose report says that nothing is to be done; `undefined` where something is. */
async function asBefore(
  report: ImportReport,
  id: string | undefined,
  run: ImportRun,
): Promise<Omit<Outcome, 'file'> | undefined> {
  const { options } = report;
  const asked =
    (run.date !== undefined && run.date !== options.date) ||
    (run.encoding !== undefined && run.encoding !== options.encoding) ||
    (run.recognizer === undefined && options.annotate);
  const speech = id === undefined ? undefined : run.speeches.get(id);
  if (run.force || speech === undefined || id === undefined) return undefined;
  const outcome = { speech: id, speechFile: speech.file, report };
  const edited = sha256(await readFile(speech.file)) !== report.speech.sha256;
  if (edited) return { ...outcome, kind: 'edited', note: 'it was edited since it was imported' };
  return asked ? undefined : { ...outcome, kind: 'unchanged' };
}

function make(
  { file, name, bytes, digest }: { file: string; name: string; bytes: Uint8Array; digest: string },
  before: string | undefined,
  earlier: ImportReport | undefined,
  run: ImportRun,
): Made | { readonly problem: Problem } {
  const date = run.date ?? earlier?.options.date;
  const encoding = run.encoding ?? earlier?.options.encoding;
  const isTaken = (id: string): boolean => {
    const speech = run.speeches.get(id);
    return run.taken.has(id) || (speech?.source !== undefined && speech.source !== name);
  };
  const made = makeSpeech({
    ...{ file, name, bytes, sha256: digest, date, encoding, id: run.id, today: run.today },
    chooseId: (id) => before ?? uniqueSpeechId(id, name, isTaken),
    recognizer: run.recognizer,
  });
  if ('problem' in made) return made;
  const { id, markdown, annotations, format, encoding: read, facts, leftOut, oddities, proposals, account } = made;
  const options = {
    ...(date === undefined ? {} : { date }),
    ...(encoding === undefined ? {} : { encoding }),
    annotate: run.recognizer !== undefined,
  };
  const report: ImportReport = {
    version: 1,
    source: { file: name, bytes: bytes.byteLength, sha256: digest },
    options,
    ...{ format, encoding: read },
    speech: { id, sha256: sha256(markdown), annotations },
    ...{ account, facts, proposals, leftOut, oddities },
  };
  return { id, markdown, report };
}

async function writeSpeech(
  { id, markdown, report }: Made,
  { file, name, bytes, sourceFile }: { file: string; name: string; bytes: Uint8Array; sourceFile: string },
  earlier: ImportReport | undefined,
  run: ImportRun,
): Promise<Outcome> {
  const speechFile = run.speeches.get(id)?.file ?? path.join(run.contentDir, 'speeches', `${id}.md`);
  const now = await readFile(speechFile, 'utf8').catch(() => undefined);
  const isEdited = now !== undefined && now !== markdown && sha256(now) !== earlier?.speech.sha256;
  const outcome = { file, speech: id, speechFile, report };
  if (isEdited && !run.force) {
    if (run.staging !== undefined) await writeReport(sourceFile, report, run.staging);
    return { ...outcome, kind: 'edited', note: 'it is another than import makes of its source' };
  }
  const saved = isEdited ? freeName(speechFile) : undefined;
  if (run.staging !== undefined) {
    if (saved !== undefined) await copyFile(speechFile, saved);
    await writeWhole(sourceFile, bytes, run.staging);
    await writeWhole(speechFile, markdown, run.staging);
    await writeReport(sourceFile, report, run.staging);
  }
  run.speeches.set(id, { file: speechFile, source: name });
  if (now === markdown) return { ...outcome, kind: 'unchanged' };
  return { ...outcome, kind: 'imported', ...(saved === undefined ? {} : { note: `what was there is ${saved} now` }) };
}

async function writeReport(sourceFile: string, report: ImportReport, staging: string): Promise<void> {
  await writeWhole(sourceFile + REPORT_ENDING, serializeReport(report), staging);
}

/** A name beside a speech under which it is kept, and is no speech: `a.md.bak`, `a.md.2.bak`. */
export function freeName(file: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${file}.bak` : `${file}.${number}.bak`;
    if (!existsSync(name)) return name;
  }
}
