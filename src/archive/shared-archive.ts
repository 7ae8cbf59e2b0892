import { lending } from './lending.ts';
import type { Archive, ArchiveOptions } from './load-archive.ts';

type Address = Pick<ArchiveOptions, 'contentDir' | 'base'>;

interface Shared extends Address {
  readonly archive: Archive;
}

const shared = lending<Shared>('archive');

/**
 * Lends an archive that a command has read and checked to whoever asks for the same folder meanwhile. Content, pages and
 * search index would else each read, check and keep one of their own, and might see a file that was changed in between.
 */
export function sharing<T>(archive: Archive, { contentDir, base }: Address, use: () => Promise<T>): Promise<T> {
  return shared.lend({ archive, contentDir, base }, use);
}

/** The archive that a command lends, if it is of that folder and base. */
export function sharedArchive({ contentDir, base }: Address): Archive | undefined {
  const lent = shared.lent();
  return lent?.contentDir === contentDir && lent.base === base ? lent.archive : undefined;
}
