import type { PathWithRoute, RouteData } from 'astro';
import { giveBackBefore, givingBack } from '../../archive/give-back.ts';
import type { Output, RenderPlan } from '../../archive/render-plan.ts';
import { shownArchives } from '../../archive/shared-archive.ts';
import { offeredFiles, withdrawFiles } from '../offered-files.ts';
import { outputOf } from '../outputs.ts';
import type { BundledPages } from './bundled-pages.ts';
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

/** A site of which pages and files are rendered. */
interface Planned {
  readonly pages: BundledPages;
  readonly plan: RenderPlan;
  readonly outDir: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly site: string | undefined;
}

/** Tables and books of the whole archive, of which one takes as much as all pages; they come last, or else first. */
const OF_ALL = /^(?:data|books)\//;

/** Renders those of all paths of a site that a plan names. */
export async function renderPlanned(paths: readonly PathWithRoute[], planned: Planned): Promise<void> {
  const { pages, plan, outDir, base, site } = planned;
  const write = fileWriter(outDir);
  const letGo = (): void => shownArchives()?.clear();
  const giveBack = givingBack(letGo);
  let ofAll = false;
  const renderPath = async ({ pathname, route }: PathWithRoute): Promise<void> => {
    const output = outputOf(pathname, route.type);
    if (!ofAll && plan.finishes && OF_ALL.test(output.path)) {
      ofAll = true;
      letGo();
      giveBackBefore();
    } else giveBack();
    const address = base + (route.type === 'page' ? addressOf(pathname) : pathname.replace(/^\//, ''));
    const url = new URL(address, site ?? 'http://localhost');
    const content = await namingFailures(
      output,
      async () => (await offeredFiles()?.(output.path)) ?? rendered(pages, url, route),
    );
    if (content !== undefined) plan.rendered(output, write(output.path, content));
  };
  try {
    giveBack();
    const groups = inGroups(paths, plan);
    // From both ends, so that the groups for which several processes try at the same time are few, and small.
    if (!plan.finishes) groups.reverse();
    for (const { output, paths } of groups)
      if (plan.claims(output)) for (const path of paths) if (!plan.isVain()) await renderPath(path);
  } finally {
    withdrawFiles();
    letGo();
    giveBackBefore();
  }
}

/** What a route is rendered to at an address; nothing where that has no body. */
async function rendered(pages: BundledPages, url: URL, route: RouteData): Promise<Uint8Array | undefined> {
  const response = await pages.render(new Request(url), route);
  return response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
}

/** Paths that are rendered in a row, with what is known of the first. */
interface Group {
  readonly output: Output;
  readonly paths: PathWithRoute[];
}

/**
 * Paths of a group in a row, so that what is reckoned for one file of a speech serves its others and need not be kept any
 * longer; those last that list all files.
 */
function inGroups(paths: readonly PathWithRoute[], plan: RenderPlan): Group[] {
  const groups = new Map<string, Group>();
  let last: Group | undefined;
  for (const path of paths) {
    const output = outputOf(path.pathname, path.route.type);
    if (!plan.renders(output)) continue;
    const known = output.listsAll ? last : groups.get(output.group);
    known?.paths.push(path);
    if (known !== undefined) continue;
    const group = { output, paths: [path] };
    if (output.listsAll) last = group;
    else groups.set(output.group, group);
  }
  return [...groups.values(), ...(last === undefined ? [] : [last])];
}
