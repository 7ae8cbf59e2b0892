import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { type RenderPlan, renderPlan } from '../../archive/render-plan.ts';
import { shownArchives } from '../../archive/shared-archive.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { withSlash } from '../archive.ts';
import { outputOf } from '../outputs.ts';
import { writePieces } from './write-pieces.ts';

/** An integration, and the paths of all pages of the site, without a slash before them, once rendering has begun. */
export interface PlannedRendering {
  readonly integration: AstroIntegration;
  readonly pages: () => readonly string[];
}

/** Has Astro render those files only that the plan of a build names, those last that list the others. */
export function plannedRendering(): PlannedRendering {
  let base = '/';
  let outDir = new URL('file:///');
  let pages: readonly string[] = [];
  const integration: AstroIntegration = {
    name: 'rostrum-planned-rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = withSlash(config.base);
        outDir = config.outDir;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const plan = renderPlan();
        if (plan === undefined) return;
        const list = (all: readonly PathWithRoute[]): void => {
          pages = all.filter(({ route }) => route.type === 'page').map(({ pathname }) => addressOf(pathname));
        };
        setPrerenderer((prerenderer) => planned(prerenderer, { plan, base, outDir, list }));
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
  /** With a slash at its end. */
  readonly outDir: URL;
  readonly list: (all: readonly PathWithRoute[]) => void;
}

function planned(prerenderer: AstroPrerenderer, { plan, base, outDir, list }: Planned): AstroPrerenderer {
  return {
    ...prerenderer,
    async getStaticPaths() {
      const all = await prerenderer.getStaticPaths();
      list(all);
      return inGroups(all.filter(({ pathname, route }) => plan.renders(outputOf(pathname, route.type))));
    },
    async render(request, options) {
      if (plan.isVain()) return new Response(null);
      options.routeData.distURL = []; // Astro notes there the address of each file it writes, and nobody reads it.
      const result = await prerenderer.render(request, options);
      const response = result instanceof Response ? result : result.response;
      if (response.body === null) return result;
      const pathname = decodeURI(new URL(request.url).pathname).slice(base.length);
      const output = outputOf(pathname, options.routeData.type);
      if (response.headers.has('Transfer-Encoding')) {
        // In pieces: Astro would put them together.
        plan.rendered(output, await writePieces(response.body, fileURLToPath(new URL(encodeURI(output.path), outDir))));
        return new Response(null);
      }
      const body = Buffer.from(await response.arrayBuffer());
      plan.rendered(output, { bytes: body.length, sha256: sha256(body) });
      return new Response(body, response);
    },
    async teardown() {
      await prerenderer.teardown?.();
      shownArchives()?.clear();
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
