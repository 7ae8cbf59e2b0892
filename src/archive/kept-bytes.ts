import { appendFile, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Pieces } from '../core/exports/format.ts';
import { ownName, removeLeftovers } from './own-folder.ts';
import { sha256 } from './speech-cache.ts';
import { writePieces } from './write-pieces.ts';

/** Length of a SHA-256 in hexadecimal, which stands behind what is kept. */
const SUM = 64;

/** Keeps texts or bytes, one after the other, in a file of a cache: whole or not at all, whoever else keeps some there. */
export async function keepBytes(file: string, pieces: Pieces): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await removeLeftovers(`${file}.`);
  const fresh = ownName(`${file}.`);
  await appendFile(fresh, writePieces(fresh, pieces).sha256);
  await rename(fresh, file);
}

/** What `keepBytes` has kept; nothing where there is none, or where it is damaged. */
export async function keptBytes(file: string): Promise<Buffer | undefined> {
  const kept = await readFile(file).catch(() => undefined);
  const bytes = kept?.subarray(0, -SUM);
  return bytes !== undefined && kept?.toString('latin1', bytes.length) === sha256(bytes) ? bytes : undefined;
}
