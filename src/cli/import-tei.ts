import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element } from 'xast';
import { decodeXml } from '../core/importer/tei/decode-xml.ts';
import { localName, within } from '../core/importer/tei/elements.ts';
import { parseXml, placeOf, problemAt } from '../core/importer/tei/parse-xml.ts';
import { readAnyTei } from '../core/importer/tei/read-tei.ts';
import { entityFile } from '../core/importer/tei/write-entity.ts';
import type { EntityType } from '../core/model/entity-types.ts';
import { ID_PATTERN } from '../core/model/id.ts';
import type { Problem } from '../core/model/problem.ts';
import { plural } from './report.ts';

export const TEI_ENDING = '.xml';

interface ImportTeiOptions {
  readonly content: string;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly force: boolean;
  /** A speech of each utterance. */
  readonly split: boolean;
  /** All files of the command: those of TEI may hold the persons and bodies that this one points to. */
  readonly files: readonly string[];
  readonly existing: (type: EntityType, name: string) => string | undefined;
}

/** Imports what a TEI file holds: a speech of our own, speeches of others, lists. The problem that kept it, if any. */
export async function importTei(file: string, options: ImportTeiOptions): Promise<Problem | undefined> {
  const { content, id, date, force, split, existing } = options;
  if (id !== undefined && !ID_PATTERN.test(id))
    return argument(file, `Unexpected \`--id ${id}\`, expected an id in ASCII kebab-case`);
  const root = await readRoot(file);
  if ('problem' in root) return root.problem;
  const included = await includedIn(root.root, file);
  if ('problem' in included) return included.problem;
  const others = options.files.filter((other) => other !== file && other.toLowerCase().endsWith(TEI_ENDING));
  const beside = await Promise.all(others.map(readRoot));
  const companions = [...included.roots, ...beside.flatMap((one) => ('root' in one ? [one.root] : []))];
  const sources = localName(root.root) === 'teiCorpus' ? [root.root, ...included.roots] : [root.root];
  let written = 0;
  for (const source of sources) {
    const read = readAnyTei(source, { file, companions, split, date, existing });
    if ('problem' in read) return read.problem;
    if (id !== undefined && read.speeches.length > 1)
      return argument(file, 'Unexpected `--id` with several speeches, expected it with one');
    for (const speech of read.speeches) {
      const problem = await writeSpeech(file, { ...speech, id: id ?? speech.id }, content, force);
      if (problem !== undefined) return problem;
      written++;
    }
    const drafts = await writeEntities(read.entities.map(entityFile), content);
    if (drafts > 0) console.log(`Wrote ${plural(drafts, 'draft')} of entities, to be checked`);
    written += read.entities.length;
  }
  if (written > 0) return undefined;
  return problemAt(file, 'Unexpected end, expected a speech or a list of entities', placeOf(root.root));
}

async function readRoot(file: string): Promise<{ root: Element } | { problem: Problem }> {
  try {
    const decoded = decodeXml(await readFile(file), file);
    return 'problem' in decoded ? decoded : parseXml(decoded.xml, file);
  } catch (error) {
    const message = `Unexpected failure to read it: ${error instanceof Error ? error.message : error}`;
    return { problem: { ...problemAt(file, message, { line: 1, column: 1 }), rule: 'readable-file' } };
  }
}

/** Roots of the files that a file includes: none but those in its own folder, and none that they include. */
async function includedIn(root: Element, file: string): Promise<{ roots: Element[] } | { problem: Problem }> {
  const folder = await realpath(path.dirname(file));
  const roots: Element[] = [];
  for (const include of within(root, 'include')) {
    const href = include.attributes.href ?? '';
    const target = await realpath(path.join(folder, href)).catch(() => undefined);
    if (/^[a-z][a-z\d+.-]*:|^\//i.test(href) || target === undefined || !target.startsWith(folder + path.sep)) {
      const message = `Unexpected include of \`${href}\`, expected a file in the folder of this one`;
      return { problem: problemAt(file, message, placeOf(include)) };
    }
    const read = await readRoot(target);
    if ('problem' in read) return read;
    roots.push(read.root);
  }
  return { roots };
}

async function writeSpeech(
  file: string,
  { id, markdown }: { readonly id: string; readonly markdown: string },
  content: string,
  force: boolean,
): Promise<Problem | undefined> {
  const speechFile = path.join(content, 'speeches', `${id}.md`);
  if (existsSync(speechFile) && !force) {
    if ((await readFile(speechFile, 'utf8')) === markdown) {
      console.log(`${speechFile} is the same already`);
      return undefined;
    }
    const message = `Unexpected existing ${speechFile}, expected another \`--id\`, or \`--force\` to write over it`;
    return { ...problemAt(file, message, { line: 1, column: 1 }), rule: 'unique-id' };
  }
  await mkdir(path.dirname(speechFile), { recursive: true });
  await writeFile(speechFile, markdown);
  console.log(`Wrote ${speechFile} (from TEI)`);
  return undefined;
}

/** Writes those that are not there yet: what an editor has looked at stays. */
async function writeEntities(
  files: readonly { readonly path: string; readonly markdown: string }[],
  content: string,
): Promise<number> {
  let written = 0;
  for (const entity of files) {
    const target = path.join(content, entity.path);
    if (existsSync(target)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, entity.markdown);
    written++;
  }
  return written;
}

function argument(file: string, message: string): Problem {
  return { ...problemAt(file, message, { line: 1, column: 1 }), rule: 'arguments' };
}
