import { performance } from 'node:perf_hooks';
import { processSlot } from './lending.ts';
import type { Archive } from './load-archive.ts';

interface Read {
  /** What the files looked like. */
  readonly stamp: string;
  /** By `performance.now()`. */
  readonly at: number;
  readonly archive: Promise<Archive>;
}

const slot = processSlot<Read>('just-read');

/** Milliseconds in which all parts of a server ask for what has been saved. Code that is changed later reads anew. */
const A_WHILE = 5000;

/**
 * An archive that another part of the same process has read, or is about to, from files that look the same. While
 * developing, collections, pages and search index each have modules of their own; what they share is the process.
 */
export function justRead(stamp: string, read: () => Promise<Archive>): Promise<Archive> {
  const last = slot.get();
  const now = performance.now();
  if (last?.stamp === stamp && now - last.at < A_WHILE) return last.archive;
  const fresh: Read = { stamp, at: now, archive: read() };
  slot.set(fresh);
  return fresh.archive;
}
