import type { FileSum } from '../core/exports/file-sums.ts';
import { lending } from './lending.ts';

/** A file of a site that is rendered. */
export interface Output {
  /** Path in the site: `speeches/a/index.html`. */
  readonly path: string;
  /** Files of one group are made of the same, and so best rendered together. */
  readonly group: string;
  /** Whether it names all others with their sums, and so can be rendered only when they are there. */
  readonly listsAll: boolean;
}

/** How far a build is. */
export interface FileCount {
  readonly rendered: number;
  /** How many there are to render, as far as it is known. */
  readonly planned: number;
}

/** Which files of a site a build renders, where others render or have rendered the rest. */
export interface RenderPlan {
  /** Whether this build renders a file, or another process with it. */
  readonly renders: (output: Output) => boolean;
  /** Asked when the turn of such a file has come: whether it is this process that renders it. */
  readonly claims: (output: Output) => boolean;
  /** Told of each file that was rendered. */
  readonly rendered: (output: Output, sum: FileSum) => void;
  /** How many files were rendered, and of how many, by whomever. */
  readonly progress: () => FileCount;
  /** Size and checksum of a rendered file, whoever renders it: waits for others that have not come so far. */
  readonly sumOf: (path: string) => Promise<FileSum | undefined>;
  /**
   * Puts the file that the last build had at a path to a place where it is wanted again, with the same bytes; says whether
   * there is one, and nobody has changed it since.
   */
  readonly takeOver: (path: string, target: string) => boolean;
  /** Whether it makes what there is but once: site map, search index, and the pages that list all other files. */
  readonly finishes: boolean;
  /** Whether others have failed, so that nothing more need be rendered. */
  readonly isVain: () => boolean;
}

const plans = lending<RenderPlan>('render-plan');

/** Lends the pages and integrations of a build its plan. */
export const withRenderPlan = plans.lend;

/** The plan of the build that goes on; none while developing, where everything is rendered when it is asked for. */
export const renderPlan = plans.lent;
