import { timed } from '../../archive/phases.ts';
import type { Output, RenderPlan } from '../../archive/render-plan.ts';
import type { FileSum } from '../../core/exports/file-sums.ts';
import type { Claim } from './claims.ts';

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
  /** How many files others have rendered so far of those that are planned here; nothing where all were there before. */
  readonly rendered?: () => number;
  /** Whether they can be put into a folder while other files are still rendered: they stay where they are, too. */
  readonly placesEarly?: boolean;
  /** Puts them into a folder that has none of them. */
  readonly placeInto: (folder: string) => Promise<void>;
}

export interface Rendering {
  readonly plan: RenderPlan;
  /** What was rendered so far. */
  readonly own: RenderedFiles;
}

/** Who renders what. */
export interface Division {
  /** Whether a file is rendered, here or by one of the processes that take groups from each other. */
  readonly renders: (output: Output) => boolean;
  /** Whether it is this process that renders a group. */
  readonly claims: Claim;
  readonly elsewhere: readonly RenderedElsewhere[];
  /** Whether what lists all files is rendered here as well. */
  readonly finishes: boolean;
  /** Takes single files over from the last build; gives the sum of one that it had. */
  readonly takeOver?: (path: string, target: string) => FileSum | undefined;
}

/** The plan of a build; once one of the others has failed, all that is left to do is in vain. */
export function renderingOf({ renders, claims, elsewhere, finishes, takeOver }: Division): Rendering {
  const own = new Map<string, RenderedFile>();
  let planned = 0;
  let group = ''; // Of the file before, whose name those of a group share: they come one after the other.
  let failed = false;
  let others: Promise<RenderedFiles> | undefined;
  for (const { files } of elsewhere)
    files.catch(() => {
      failed = true; // Whoever waits for the files is told why.
    });
  const plan: RenderPlan = {
    renders: (output) => {
      const isPlanned = output.listsAll ? finishes : renders(output);
      if (isPlanned) planned++;
      return isPlanned;
    },
    claims: ({ group, listsAll }) => listsAll || claims(group),
    rendered: (output, sum) => {
      if (output.group !== group) group = output.group;
      own.set(output.path, output.listsAll ? sum : { ...sum, group });
    },
    progress: () => {
      const byOthers = elsewhere.reduce((sum, { rendered }) => sum + (rendered?.() ?? 0), 0);
      return { rendered: own.size + byOthers, planned };
    },
    sumOf: async (path) => {
      const known = own.get(path);
      if (known !== undefined) return known;
      others ??= timed('wait', () => allFiles(new Map(), elsewhere));
      return (await others).get(path);
    },
    takeOver: (path, target) => {
      const sum = takeOver?.(path, target);
      if (sum !== undefined) own.set(path, sum);
      return sum !== undefined;
    },
    get finishes() {
      return finishes && !failed;
    },
    isVain: () => failed,
  };
  return { plan, own };
}

/** What was rendered here and elsewhere, when it is all there. */
export async function allFiles(
  own: RenderedFiles,
  elsewhere: readonly Pick<RenderedElsewhere, 'files'>[],
): Promise<RenderedFiles> {
  const all = new Map(own);
  for (const { files } of elsewhere) for (const [name, file] of await files) all.set(name, file);
  return all;
}
