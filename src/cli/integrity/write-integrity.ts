import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readFolder } from '../../archive/read-folder.ts';
import { readingOrder } from '../../core/corpus/outline.ts';
import type { FileSum } from '../../core/exports/file-sums.ts';
import { isImportReport } from '../../core/importer/report.ts';
import type { Speech } from '../../core/model/speech.ts';
import { type Digest, digestOfBytes, digestOfFile, listFiles, mapSome } from './digest.ts';
import { INTEGRITY_FILE, type Integrity, type IntegrityEntry, integrityOf, serializeIntegrity } from './integrity.ts';

/** What a published folder was made from. */
export interface MadeFrom {
  readonly contentDir: string;
  readonly speeches: readonly Speech[];
}

/**
 * Writes `integrity.json` into a folder that is about to be published, as its last file. Sums that are known from when a
 * file was written are not taken again, and a folder that was listed is not listed again.
 */
export async function writeIntegrity(
  folder: string,
  from: MadeFrom,
  sums: ReadonlyMap<string, FileSum> = new Map(),
  listed?: readonly string[],
): Promise<Integrity> {
  const names = (listed ?? (await listFiles(folder))).filter((name) => name !== INTEGRITY_FILE);
  const files = await mapSome(names, AT_ONCE, async (name): Promise<IntegrityEntry> => {
    const known = sums.get(name);
    if (known !== undefined) return { kind: 'file', path: name, bytes: known.bytes, sha256: known.sha256 };
    return entryOf('file', name, await digestOfFile(path.join(folder, name)));
  });
  const integrity = integrityOf([...files, ...(await contentEntries(from))]);
  await writeFile(path.join(folder, INTEGRITY_FILE), serializeIntegrity(integrity));
  return integrity;
}

/** Sources as received and texts of speeches: what the published files were made from. */
export async function contentEntries({ contentDir, speeches }: MadeFrom): Promise<IntegrityEntry[]> {
  const { files } = await readFolder(contentDir, 'sources', '');
  const entries: IntegrityEntry[] = [];
  for (const { file, bytes } of files) {
    if (isImportReport(file)) continue; // It says what was done with a source, and is none.
    const name = file.slice(file.indexOf('/sources/') + '/sources/'.length);
    entries.push(entryOf('source', name, digestOfBytes(bytes)));
  }
  for (const speech of speeches)
    entries.push(entryOf('text', speech.id, digestOfBytes(Buffer.from(faithfulText(speech)))));
  return entries;
}

/** The text of a speech: headings and paragraphs in their order, each with a line feed after it, without the title. */
export function faithfulText(speech: Speech): string {
  return readingOrder(speech)
    .map((block) => `${'heading' in block ? block.heading : block.text}\n`)
    .join('');
}

const AT_ONCE = 32;

function entryOf(kind: IntegrityEntry['kind'], name: string, { bytes, hash }: Digest): IntegrityEntry {
  return { kind, path: name, bytes, sha256: hash };
}
