import { statSync } from 'node:fs';
import { processSlot } from './lending.ts';
import type { EntityRead } from './load-entities.ts';
import type { LoadedIndicators } from './load-indicators.ts';
import type { LoadedSite } from './load-site.ts';
import type { SourceFileRead } from './load-sources.ts';
import type { SpeechRead } from './load-speeches.ts';

/** Gives what was made of a file when it looked as it does now, from the same surroundings; else makes it. */
export type MadeOfFile<T> = (full: string, surroundings: string, make: () => Promise<T>) => Promise<T>;

/** What was made of the files of a content folder. */
export interface KnownFiles {
  readonly site: MadeOfFile<LoadedSite>;
  readonly indicators: MadeOfFile<LoadedIndicators>;
  readonly entities: MadeOfFile<EntityRead>;
  readonly speeches: MadeOfFile<SpeechRead>;
  readonly sources: MadeOfFile<SourceFileRead>;
}

/** As a command has it that reads each file once. */
export const NOTHING_KNOWN: KnownFiles = {
  site: madeAnew,
  indicators: madeAnew,
  entities: madeAnew,
  speeches: madeAnew,
  sources: madeAnew,
};

const slot = processSlot<KnownFiles & { readonly code: string }>('known-files');

/**
 * What a server remembers, of a thousand files of which one changes at a time. Its parts have modules of their own, and
 * know the same; what other code has made, by its hash, is forgotten.
 */
export function knownFiles(code: string): KnownFiles {
  const known = slot.get();
  if (known?.code === code) return known;
  const fresh = {
    code,
    site: madeOfFiles<LoadedSite>(),
    indicators: madeOfFiles<LoadedIndicators>(),
    entities: madeOfFiles<EntityRead>(),
    speeches: madeOfFiles<SpeechRead>(),
    sources: madeOfFiles<SourceFileRead>(),
  };
  slot.set(fresh);
  return fresh;
}

function madeAnew<T>(_full: string, _surroundings: string, make: () => Promise<T>): Promise<T> {
  return make();
}

function madeOfFiles<T>(): MadeOfFile<T> {
  const made = new Map<string, { readonly stamp: string; readonly value: T }>();
  return async (full, surroundings, make) => {
    // Looked at before it is read: what is saved meanwhile is read once more.
    const stamp = `${stampOf(full)} ${surroundings}`;
    const known = made.get(full);
    if (known?.stamp === stamp) return known.value;
    const value = await make();
    made.set(full, { stamp, value });
    return value;
  };
}

function stampOf(full: string): string {
  const stats = statSync(full, { throwIfNoEntry: false }); // A hundred times as fast as to wait for it.
  return stats === undefined ? 'none' : [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join();
}
