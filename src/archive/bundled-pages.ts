import { lending, processSlot } from './lending.ts';

/** A site that is rendered by the code of pages that lies in a folder of the cache. */
export interface RenderOrder {
  readonly pages: string;
  readonly outDir: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly site: string | undefined;
}

/** Renders what the plan of a build names; says whether it could, having rendered nothing where the code is not there. */
export type RenderPages = (order: RenderOrder) => Promise<boolean>;

/** The code of the site is loaded by its address, as Astro loads it, and so leaves here what the command calls. */
export const { get: renderPages, set: offerRenderPages } = processSlot<RenderPages>('render-pages');

const folders = lending<string>('pages-folder');

/** Lends Astro, in a process that is there to bundle the code of pages, the folder of the cache in which that is kept. */
export const bundlingInto = folders.lend;

/** That folder; none while developing. */
export const bundleFolder = folders.lent;
