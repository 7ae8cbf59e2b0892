import type { Output, RenderPlan } from '../../archive/render-plan.ts';
import type { FileSum } from '../../core/exports/file-sums.ts';

/** A file with its group (`render-plan.ts`), if it can be taken over while that one's key is the same. */
export interface RenderedFile extends FileSum {
  readonly group?: string | undefined;
}

/** By path. */
export type RenderedFiles = ReadonlyMap<string, RenderedFile>;

/** Files of a site that somebody else renders or has rendered. */
export interface RenderedElsewhere {
  /** What there is, when it is all there. */
  readonly files: Promise<RenderedFiles>;
  /** Puts them into a folder that has none of them. */
  readonly placeInto: (folder: string) => Promise<void>;
}

export interface Rendering {
  readonly plan: RenderPlan;
  /** What was rendered so far. */
  readonly own: RenderedFiles;
}

/**
 * The plan of a build that renders what `renders` names, and finishes the site if others who do the rest are given; what
 * lists all files is rendered where the site is finished.
 */
export function renderingOf(renders: (output: Output) => boolean, elsewhere?: readonly RenderedElsewhere[]): Rendering {
  const own = new Map<string, RenderedFile>();
  const finishes = elsewhere !== undefined;
  const plan: RenderPlan = {
    renders: (output) => (output.listsAll ? finishes : renders(output)),
    rendered: ({ path, group, listsAll }, sum) => void own.set(path, listsAll ? sum : { ...sum, group }),
    sumOf: async (path) => {
      const known = own.get(path);
      if (known !== undefined) return known;
      for (const { files } of elsewhere ?? []) {
        const file = (await files).get(path);
        if (file !== undefined) return file;
      }
      return undefined;
    },
    finishes,
  };
  return { plan, own };
}
