import type { AstroPrerenderer, PathWithRoute, RouteData } from 'astro';
import { giveBackBefore, givingBack } from '../../archive/give-back.ts';
import type { Output, RenderPlan } from '../../archive/render-plan.ts';
import { shownArchives } from '../../archive/shared-archive.ts';
import { offeredFiles, withdrawFiles } from '../offered-files.ts';
import { outputOf } from '../outputs.ts';
import { fileWriter } from './file-writer.ts';
import { namingFailures } from './naming-failures.ts';

/** Addresses of the pages among all paths, as Astro lists them. */
export function pagesOf(paths: readonly PathWithRoute[]): readonly string[] {
  return paths.filter(({ route }) => route.type === 'page').map(({ pathname }) => addressOf(pathname));
}

/** `/` → ``, `/speeches/a` → `speeches/a/`. */
function addressOf(pathname: string): string {
  return pathname.replace(/\/?$/, '/').replace(/^\//, '');
}

interface Planned {
  readonly plan: RenderPlan;
  readonly base: string;
  readonly outDir: string;
}

/** Renders files that a plan names. */
export interface PlannedPages {
  /** Of all paths one for each group, in the order in which they are to be rendered. */
  readonly choose: (all: readonly PathWithRoute[]) => PathWithRoute[];
  /** Renders the group of a file, for links that begin with an origin where they are whole. */
  readonly render: (output: Output, origin: string) => Promise<void>;
  /** To be called when all are. */
  readonly end: () => void;
}

/** Tables and books of the whole archive, of which one takes as much as all pages; they come last, or else first. */
const OF_ALL = /^(?:data|books)\//;

/**
 * One path of each group is rendered for all of it, so that what is reckoned for one of its files serves the others. Without
 * Astro's own way from one path to the next, which takes longer than most files take to be made.
 */
export function plannedPages(prerenderer: AstroPrerenderer, { plan, base, outDir }: Planned): PlannedPages {
  const write = fileWriter(outDir);
  const letGo = (): void => shownArchives()?.clear();
  const giveBack = givingBack(letGo);
  let groups: Groups = new Map();
  let ofAll = false;
  const renderPath = async ({ pathname, route }: PathWithRoute, origin: string): Promise<void> => {
    const output = outputOf(pathname, route.type);
    if (!ofAll && plan.finishes && OF_ALL.test(output.path)) {
      ofAll = true;
      letGo();
      giveBackBefore();
    } else giveBack();
    const address = base + (route.type === 'page' ? addressOf(pathname) : pathname.replace(/^\//, ''));
    const content = await namingFailures(
      output,
      async () => (await offeredFiles()?.(output.path)) ?? rendered(prerenderer, new URL(address, origin), route),
    );
    if (content !== undefined) plan.rendered(output, write(output.path, content));
  };
  return {
    choose: (all) => {
      giveBack();
      groups = inGroups(all, plan);
      const firsts = [...groups.values()].flatMap(([first]) => first ?? []);
      // From both ends, so that the groups for which several processes try at the same time are few, and small.
      return plan.finishes ? firsts : firsts.reverse();
    },
    render: async (output, origin) => {
      if (plan.claims(output))
        for (const path of groups.get(nameOf(output)) ?? []) if (!plan.isVain()) await renderPath(path, origin);
    },
    end: () => {
      withdrawFiles();
      groups = new Map();
      letGo();
      giveBackBefore();
    },
  };
}

/** What Astro makes of a route at an address; nothing where that has no body. */
async function rendered(prerenderer: AstroPrerenderer, url: URL, route: RouteData): Promise<Uint8Array | undefined> {
  const result = await prerenderer.render(new Request(url), { routeData: route });
  const response = result instanceof Response ? result : result.response;
  return response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
}

/** Paths that are rendered in a row. */
type Groups = ReadonlyMap<string, readonly PathWithRoute[]>;

/**
 * Paths of a group in a row, so that what is reckoned for one file of a speech serves its others and need not be kept any
 * longer; those last that list all files.
 */
function inGroups(paths: readonly PathWithRoute[], plan: RenderPlan): Groups {
  const groups = new Map<string, PathWithRoute[]>();
  const last: PathWithRoute[] = [];
  for (const path of paths) {
    const output = outputOf(path.pathname, path.route.type);
    if (!plan.renders(output)) continue;
    const name = nameOf(output);
    const group = output.listsAll ? last : (groups.get(name) ?? []);
    group.push(path);
    if (!output.listsAll) groups.set(name, group);
  }
  return groups.set(LAST, last);
}

function nameOf({ group, listsAll }: Output): string {
  return listsAll ? LAST : group;
}

/** A name that no group has. */
const LAST = '';
