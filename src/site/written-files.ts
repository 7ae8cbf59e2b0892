import { createHash } from 'node:crypto';
import { mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { timed } from '../archive/phases.ts';
import type { FileSum } from '../core/exports/file-sums.ts';
import type { ExportFile } from '../core/exports/format.ts';
import { cacheDir } from './archive.ts';

interface WrittenFile extends FileSum {
  /** Where it starts among those set aside. */
  readonly at: number;
}

/**
 * The page of formats comes before the files it lists, in three languages. So each file is written once, for the first of
 * these pages, and set aside on disk until its own turn comes: in memory they could be more than a machine has.
 */
const written = new WeakMap<ExportFile, Promise<WrittenFile>>();

/** Size and checksum of a file. */
export function sumOf(file: ExportFile): Promise<FileSum> {
  const known = written.get(file) ?? setAside(file);
  written.set(file, known);
  return known;
}

/** A file as it is published: what was set aside for its sum, else written now. */
export async function bytesOf(file: ExportFile): Promise<Uint8Array<ArrayBuffer>> {
  const known = written.get(file);
  if (known === undefined) return new Uint8Array(Buffer.from(await writeTimed(file)));
  const { at, bytes } = await known;
  const read = new Uint8Array(bytes);
  const length = bytes === 0 ? 0 : readSync(spool().descriptor, read, 0, bytes, at);
  if (length !== bytes)
    throw new Error(`Unexpected end of what was set aside of ${file.path}, expected ${bytes} bytes`);
  return read;
}

function writeTimed(file: ExportFile): Promise<string | Uint8Array> {
  return timed('exports', () => file.write());
}

async function setAside(file: ExportFile): Promise<WrittenFile> {
  const bytes = Buffer.from(await writeTimed(file));
  const aside = spool();
  const at = aside.length;
  aside.length += bytes.length;
  for (let done = 0; done < bytes.length; )
    done += writeSync(aside.descriptor, bytes, done, bytes.length - done, at + done);
  return { at, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

interface Spool {
  readonly descriptor: number;
  length: number;
}

let opened: Spool | undefined;

/** One file for all that is set aside, which nobody finds after the build. */
function spool(): Spool {
  if (opened !== undefined) return opened;
  mkdirSync(cacheDir, { recursive: true });
  const file = path.join(cacheDir, `exports-${process.pid}-${Date.now()}`);
  const descriptor = openSync(file, 'w+');
  const remove = (): void => rmSync(file, { force: true });
  try {
    remove(); // Where a system lets a file be read that has no name any more, not even a killed build leaves it.
  } catch {
    process.once('exit', remove);
  }
  opened = { descriptor, length: 0 };
  return opened;
}
