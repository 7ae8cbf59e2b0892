import { lending } from './lending.ts';
import type { Archive, ArchiveOptions } from './load-archive.ts';

type Address = Pick<ArchiveOptions, 'contentDir' | 'base'>;

interface Shared extends Address {
  readonly archive: Archive;
  readonly shown: Map<string, Promise<Archive>>;
}

const shared = lending<Shared>('archive');

/**
 * Lends an archive that a command has read and checked to whoever asks for the same folder meanwhile. Content, pages and
 * search index would else each read, check and keep one of their own, and might see a file that was changed in between.
 */
export function sharing<T>(archive: Archive, { contentDir, base }: Address, use: () => Promise<T>): Promise<T> {
  return shared.lend({ archive, contentDir, base, shown: new Map() }, use);
}

/** The archive that a command lends, if it is of that folder and base. */
export function sharedArchive({ contentDir, base }: Address): Archive | undefined {
  const lent = shared.lent();
  return lent?.contentDir === contentDir && lent.base === base ? lent.archive : undefined;
}

/**
 * That archive as the pages of each language show it, by the language. Between two files it can be cleared: what pages and
 * files have reckoned from these goes with them, and is reckoned again if one asks.
 */
export function shownArchives(): Map<string, Promise<Archive>> | undefined {
  return shared.lent()?.shown;
}
