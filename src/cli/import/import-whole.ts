import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readTei } from '../../core/importer/tei/read-tei.ts';
import { readWebAnnotations } from '../../core/importer/web-annotation.ts';
import { ID_PATTERN } from '../../core/model/id.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { FoundSource } from './find-sources.ts';
import { freeName, type ImportRun } from './import-source.ts';
import { failed, type Outcome } from './outcome.ts';
import { importProblem } from './problem.ts';
import { readBytes } from './read-bytes.ts';
import { writeWhole } from './write-whole.ts';

/** A speech that was read back to the letter. */
export interface WholeSpeech {
  readonly id: string;
  readonly markdown: string;
  readonly note: string;
}

/** A format of our own that holds a speech with its annotations, so that nothing of it is to be guessed. */
export interface WholeFormat {
  readonly ending: string;
  readonly read: (
    file: string,
    bytes: Uint8Array,
  ) => Promise<WholeSpeech | { readonly problem: Problem } | { readonly other: string }>;
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
    return { id: read.id, markdown: read.markdown, note };
  },
};

/** TEI that Rostrum wrote, or that it can read. */
const tei: WholeFormat = {
  ending: '.xml',
  async read(file, bytes) {
    const xml = new TextDecoder().decode(bytes);
    if (!TEI_ROOT.test(xml.slice(0, FAR))) return { other: 'XML of another kind than TEI' };
    const read = readTei(xml, file);
    return 'problem' in read ? read : { ...read, note: 'from its TEI' };
  },
};

/** The root of a file comes after declarations, instructions and comments, which are not long. */
const FAR = 20_000;
const TEI_ROOT = /<TEI[\s>]/;

export const wholeFormats: readonly WholeFormat[] = [webAnnotations, tei];

/**
 * Brings a speech back that Rostrum wrote in a format of its own. It gets its own id again, or the one that is asked for.
 * A speech that is there already stays, but for `force`.
 */
export async function importWhole(
  { file, isGiven }: FoundSource,
  format: WholeFormat,
  run: ImportRun,
): Promise<Outcome> {
  if (run.id !== undefined && !ID_PATTERN.test(run.id)) {
    const message = `Unexpected \`--id ${run.id}\`, expected an id in ASCII kebab-case`;
    return failed(file, importProblem(file, 'arguments', message));
  }
  const bytes = await readBytes(file);
  if ('problem' in bytes) return failed(file, bytes.problem);
  const read = await format.read(file, bytes);
  if ('problem' in read) return failed(file, read.problem);
  if ('other' in read && !isGiven) return { file, kind: 'skipped', note: read.other };
  if ('other' in read) return failed(file, importProblem(file, 'readable-file', `Unexpected ${read.other}`));
  const id = run.id ?? read.id;
  const speechFile = run.speeches.get(id)?.file ?? path.join(run.contentDir, 'speeches', `${id}.md`);
  const now = await readFile(speechFile, 'utf8').catch(() => undefined);
  if (now === read.markdown) return { file, kind: 'unchanged', speech: id, speechFile, note: read.note };
  if (now !== undefined && !run.force) {
    const message = `Unexpected existing ${speechFile}, expected another \`--id\`, or \`--force\` to write over it`;
    return failed(file, importProblem(file, 'unique-id', message));
  }
  const saved = now === undefined ? undefined : freeName(speechFile);
  if (run.staging !== undefined) {
    if (saved !== undefined) await copyFile(speechFile, saved);
    await writeWhole(speechFile, read.markdown, run.staging);
  }
  run.speeches.set(id, { file: speechFile, source: undefined });
  const note = saved === undefined ? read.note : `${read.note}; what was there is ${saved} now`;
  return { file, kind: 'imported', speech: id, speechFile, note };
}
