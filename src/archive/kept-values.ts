import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Keep, Reckonings } from '../core/exports/keep.ts';
import { codeHash } from './code-hash.ts';
import { ownName } from './own-folder.ts';
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

async function valuesOf<T>(file: string, code: string, items: Reckonings<T>): Promise<T[]> {
  const before = read<T>(file, code);
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
  if (isNew || now.size < before.size) write(file, code, now);
  return values;
}

/** Bytes of a SHA-256 in hexadecimal, which stands before the values. */
const SUM = 64;

/** Nothing where they are of other code, or damaged: to reckon them once more mends either. */
function read<T>(file: string, code: string): ReadonlyMap<string, T> {
  try {
    const kept = readFileSync(file);
    const values = kept.subarray(SUM);
    if (kept.toString('latin1', 0, SUM) === sha256(code, values)) return deserialize(values);
  } catch {
    // Not there.
  }
  return new Map();
}

/** Where nothing can be kept, the next build reckons them again. */
function write<T>(file: string, code: string, values: ReadonlyMap<string, T>): void {
  try {
    const bytes = serialize(values);
    mkdirSync(path.dirname(file), { recursive: true });
    const fresh = ownName(`${file}.`);
    writeFileSync(fresh, Buffer.concat([Buffer.from(sha256(code, bytes), 'latin1'), bytes]));
    renameSync(fresh, file);
  } catch {
    // The disk is full, or cannot be written.
  }
}
