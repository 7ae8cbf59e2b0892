import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { keepBytes, keptBytes } from './kept-bytes.ts';
import { sha256 } from './speech-cache.ts';

/** What a build leaves to the next in a file of the cache. */
export interface KeptState<T> {
  /** Nothing where there is none, where it is damaged, or where other code has made it: to reckon it once more mends each. */
  readonly read: () => Promise<T | undefined>;
  /** Where nothing can be kept, the next build reckons it again. */
  readonly write: (value: T) => Promise<void>;
}

/** Where a cache has what is kept of a content folder under a name. */
export function keptFile(cacheDir: string, contentDir: string, name: string): string {
  return path.join(cacheDir, 'values', `${sha256(contentDir).slice(0, 32)}-${name}`);
}

/** A state of the code that has a hash. */
export function keptState<T>(file: string, code: string): KeptState<T> {
  return {
    read: async () => {
      const bytes = await keptBytes(file);
      const kept: { readonly code: string; readonly value: T } | undefined = bytes && deserialize(bytes);
      return kept?.code === code ? kept.value : undefined;
    },
    write: (value) => keepBytes(file, [serialize({ code, value })]).catch(() => undefined),
  };
}
