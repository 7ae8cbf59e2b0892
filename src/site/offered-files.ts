import { processSlot } from '../archive/lending.ts';
import type { Pieces } from '../core/exports/format.ts';

/** Gives a file by its path from the archive's root: `data/figures.csv`. Nothing where it has none there. */
export type OfferedFiles = (path: string) => Promise<Uint8Array | Pieces | undefined>;

const slot = processSlot<OfferedFiles>('offered-files');

/**
 * Offers files to a build, that it need not ask Astro for them: as the body of a response each byte is copied four times
 * before it is written, and most bytes of a site are such files.
 */
export const offerFiles = slot.set;

/** What is offered; nothing where pages have not been asked yet which files there are. */
export const offeredFiles = slot.get;

/** Ends an offer, when the site is rendered. */
export const withdrawFiles = slot.clear;
