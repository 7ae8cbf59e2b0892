import type { Output, RenderPlan } from '../../archive/render-plan.ts';
import type { FileSum } from '../../core/exports/file-sums.ts';

export type FileSums = ReadonlyMap<string, FileSum>;

/** Files of a site that somebody else renders or has rendered. */
export interface RenderedElsewhere {
  /** What there is, by path, when it is all there. */
  readonly sums: Promise<FileSums>;
  /** Puts them into a folder that has none of them. */
  readonly placeInto: (folder: string) => Promise<void>;
}

export interface Rendering {
  readonly plan: RenderPlan;
  /** What was rendered so far. */
  readonly own: FileSums;
}

/**
 * The plan of a build that renders what `renders` names, and finishes the site if others who do the rest are given; what
 * lists all files is rendered where the site is finished.
 */
export function renderingOf(renders: (output: Output) => boolean, elsewhere?: readonly RenderedElsewhere[]): Rendering {
  const own = new Map<string, FileSum>();
  const finishes = elsewhere !== undefined;
  const plan: RenderPlan = {
    renders: (output) => (output.listsAll ? finishes : renders(output)),
    rendered: (path, sum) => void own.set(path, sum),
    sumOf: async (path) => {
      const known = own.get(path);
      if (known !== undefined) return known;
      for (const { sums } of elsewhere ?? []) {
        const sum = (await sums).get(path);
        if (sum !== undefined) return sum;
      }
      return undefined;
    },
    finishes,
  };
  return { plan, own };
}
