import { lending, processSlot } from './lending.ts';

/** A site that is rendered by code that an earlier build has bundled. */
export interface RenderOrder {
  /** Folder in the cache that has the code (`lentPagesFolder`). */
  readonly pages: string;
  readonly outDir: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly site: string | undefined;
}

/** Renders what the plan of a build names; says whether it could, having rendered nothing where it could not. */
export type RenderAgain = (order: RenderOrder) => Promise<boolean>;

/** The code of the site is loaded by its address, as Astro loads it, and so leaves here what the command calls. */
export const { get: renderAgain, set: offerRenderAgain } = processSlot<RenderAgain>('render-again');

const folders = lending<string>('pages-folder');

/** Lends the integrations of a build the folder of the cache in which they keep the code of pages that they have bundled. */
export const withPagesFolder = folders.lend;

export const lentPagesFolder = folders.lent;
