import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownName, removeLeftovers } from './own-folder.ts';
import { sha256 } from './speech-cache.ts';

/** Keeps a text in a file of a cache: whole or not at all, whoever else keeps one there. */
export async function keepText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await removeLeftovers(`${file}.`);
  const fresh = ownName(`${file}.`);
  await writeFile(fresh, `${sha256(text)}\n${text}`);
  await rename(fresh, file);
}

/** A text as `keepText` has kept it; nothing where there is none, or where it is damaged. */
export async function keptText(file: string): Promise<string | undefined> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  const [sum = ''] = kept?.split('\n', 1) ?? [];
  const text = kept?.slice(sum.length + 1);
  return text !== undefined && sha256(text) === sum ? text : undefined;
}
