import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keep, Reckonings } from '../core/exports/keep.ts';
import { codeHash } from './code-hash.ts';
import { keepBytes, keptBytes } from './kept-bytes.ts';
import { sha256 } from './speech-cache.ts';

/** Rooms of the core whose code reckons what is kept. */
const ROOMS = ['text', 'model', 'markup', 'corpus', 'exports'];

export interface KeptValuesOptions {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly coreDir: string;
}

/**
 * Values of an archive on disk, each list of them in a file that holds those of the last build alone. They are the same
 * while their keys are, and the code that reckons them.
 */
export function keptValues({ contentDir, cacheDir, coreDir }: KeptValuesOptions): Keep {
  let code: string | undefined;
  return async (name, items) => {
    code ??= codeHash(coreDir, ROOMS);
    const file = path.join(cacheDir, 'values', `${sha256(contentDir).slice(0, 32)}-${name}`);
    return valuesOf(file, code, items);
  };
}

interface Kept<T> {
  /** Of the code that has reckoned them. */
  readonly code: string;
  readonly values: ReadonlyMap<string, T>;
}

async function valuesOf<T>(file: string, code: string, items: Reckonings<T>): Promise<T[]> {
  const before = await read<T>(file, code);
  const now = new Map<string, T>();
  const values: T[] = [];
  let isNew = false;
  for await (const { key, reckon } of items) {
    const known = before.get(key) ?? now.get(key);
    const value = known ?? reckon();
    if (known === undefined) isNew = true;
    now.set(key, value);
    values.push(value);
  }
  const kept: Kept<T> = { code, values: now };
  // Where nothing can be kept, the next build reckons them again.
  if (isNew || now.size < before.size) await keepBytes(file, serialize(kept)).catch(() => undefined);
  return values;
}

/** Nothing where they are of other code: to reckon them once more mends it. */
async function read<T>(file: string, code: string): Promise<ReadonlyMap<string, T>> {
  const bytes = await keptBytes(file);
  const kept: Kept<T> | undefined = bytes && deserialize(bytes);
  return kept?.code === code ? kept.values : new Map();
}
