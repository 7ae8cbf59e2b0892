import type { Keep, Reckonings } from '../core/exports/keep.ts';
import { codeHash } from './code-hash.ts';
import { type KeptState, keptFile, keptState } from './kept-state.ts';

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
    return valuesOf(keptState(keptFile(cacheDir, contentDir, name), code), items);
  };
}

async function valuesOf<T>(state: KeptState<ReadonlyMap<string, T>>, items: Reckonings<T>): Promise<T[]> {
  const before = (await state.read()) ?? new Map<string, T>();
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
  if (isNew || now.size < before.size) await state.write(now);
  return values;
}
