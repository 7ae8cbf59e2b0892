import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownName, removeLeftovers } from './own-folder.ts';
import { sha256 } from './speech-cache.ts';

/** Length of a SHA-256 in hexadecimal, which stands before what is kept. */
const SUM = 64;

/** Keeps bytes, or a text, in a file of a cache: whole or not at all, whoever else keeps some there. */
export async function keepBytes(file: string, content: Uint8Array | string): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  await mkdir(path.dirname(file), { recursive: true });
  await removeLeftovers(`${file}.`);
  const fresh = ownName(`${file}.`);
  await writeFile(fresh, [sha256(bytes), bytes]); // One after the other: of the largest each copy takes a tenth of a second.
  await rename(fresh, file);
}

/** What `keepBytes` has kept; nothing where there is none, or where it is damaged. */
export async function keptBytes(file: string): Promise<Buffer | undefined> {
  const kept = await readFile(file).catch(() => undefined);
  const bytes = kept?.subarray(SUM);
  return bytes !== undefined && kept?.toString('latin1', 0, SUM) === sha256(bytes) ? bytes : undefined;
}
