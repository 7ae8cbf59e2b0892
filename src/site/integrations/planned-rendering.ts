import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { givingBack } from '../../archive/give-back.ts';
import { type RenderPlan, renderPlan } from '../../archive/render-plan.ts';
import { shownArchives } from '../../archive/shared-archive.ts';
import { withSlash } from '../content-dir.ts';
import { offeredFiles, withdrawFiles } from '../offered-files.ts';
import { outputOf } from '../outputs.ts';
import { fileWriter, type WriteFile } from './file-writer.ts';

/** An integration, and the paths of all pages of the site, without a slash before them, once rendering has begun. */
export interface PlannedRendering {
  readonly integration: AstroIntegration;
  readonly pages: () => readonly string[];
}

/** Has Astro render those files only that the plan of a build names, those last that list the others. */
export function plannedRendering(): PlannedRendering {
  let base = '/';
  let outDir = '';
  let pages: readonly string[] = [];
  const integration: AstroIntegration = {
    name: 'rostrum-planned-rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withSlash(config.base);
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const plan = renderPlan();
        if (plan === undefined) return;
        const list = (all: readonly PathWithRoute[]): void => {
          pages = all.filter(({ route }) => route.type === 'page').map(({ pathname }) => addressOf(pathname));
        };
        setPrerenderer((prerenderer) => planned(prerenderer, { plan, base, list, write: fileWriter(outDir) }));
      },
    },
  };
  return { integration, pages: () => pages };
}

/** `/` → ``, `/speeches/a` → `speeches/a/`, as Astro lists the pages that it rendered. */
function addressOf(pathname: string): string {
  return pathname.replace(/\/?$/, '/').replace(/^\//, '');
}

interface Planned {
  readonly plan: RenderPlan;
  readonly base: string;
  readonly list: (all: readonly PathWithRoute[]) => void;
  readonly write: WriteFile;
}

/** An answer without a body, of which Astro writes no file. */
const NOTHING = new Response(null);

function planned(prerenderer: AstroPrerenderer, { plan, base, list, write }: Planned): AstroPrerenderer {
  const giveBack = givingBack();
  return {
    ...prerenderer,
    async getStaticPaths() {
      const all = await prerenderer.getStaticPaths();
      list(all);
      giveBack();
      return inGroups(all.filter(({ pathname, route }) => plan.renders(outputOf(pathname, route.type))));
    },
    async render(request, options) {
      if (plan.isVain()) return NOTHING;
      giveBack();
      const pathname = decodeURI(new URL(request.url).pathname).slice(base.length);
      const output = outputOf(pathname, options.routeData.type);
      let content = await offeredFiles()?.(output.path);
      if (content === undefined) {
        const result = await prerenderer.render(request, options);
        const response = result instanceof Response ? result : result.response;
        if (response.body === null) return result;
        content = new Uint8Array(await response.arrayBuffer());
      }
      // Astro would copy it twice more, wait five times for the file, and note its address for ever.
      plan.rendered(output, write(output.path, content));
      return NOTHING;
    },
    async teardown() {
      withdrawFiles();
      await prerenderer.teardown?.();
      shownArchives()?.clear();
      giveBack();
    },
  };
}

/**
 * Paths of a group in a row, so that what is reckoned for one file of a speech serves its others and need not be kept any
 * longer; those last that list all files.
 */
function inGroups(paths: readonly PathWithRoute[]): PathWithRoute[] {
  const groups = Map.groupBy(paths, ({ pathname, route }) => {
    const { group, listsAll } = outputOf(pathname, route.type);
    return listsAll ? LAST : group;
  });
  const last = groups.get(LAST) ?? [];
  groups.delete(LAST);
  return [...groups.values(), last].flat();
}

/** A name that no group has. */
const LAST = '';
