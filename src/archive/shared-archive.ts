import type { Archive, ArchiveOptions } from './load-archive.ts';

type Address = Pick<ArchiveOptions, 'contentDir' | 'base'>;

interface Shared extends Address {
  readonly archive: Archive;
}

/** Where the process keeps it: Astro bundles the code of pages, which so has modules, and states of them, of its own. */
const KEY = Symbol.for('rostrum.archive');

/**
 * Lends an archive that a command has read and checked to whoever asks for the same folder meanwhile. Content, pages and
 * search index would else each read, check and keep one of their own, and might see a file that was changed in between.
 */
export async function sharing<T>(archive: Archive, { contentDir, base }: Address, use: () => Promise<T>): Promise<T> {
  const shared: Shared = { archive, contentDir, base };
  Reflect.set(globalThis, KEY, shared);
  try {
    return await use();
  } finally {
    Reflect.deleteProperty(globalThis, KEY);
  }
}

/** The archive that a command lends, if it is of that folder and base. */
export function sharedArchive({ contentDir, base }: Address): Archive | undefined {
  const shared: Shared | undefined = Reflect.get(globalThis, KEY);
  return shared?.contentDir === contentDir && shared.base === base ? shared.archive : undefined;
}
