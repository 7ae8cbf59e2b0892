import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { offerRenderAgain, type RenderOrder } from '../archive/bundled-pages.ts';
import { noteTime } from '../archive/phases.ts';
import { renderPlan } from '../archive/render-plan.ts';
import { bundledPages } from './bundled-pages.ts';
import { pagesOf, planned } from './integrations/planned-rendering.ts';
import { indexForSearch, isIndexWanted } from './integrations/search-index.ts';
import { writeSiteMap } from './integrations/write-site-map.ts';
import { outputOf } from './outputs.ts';

offerRenderAgain(renderAgain);

/**
 * Renders what the plan of a build names by code that an earlier one has bundled, and does what integrations do in a build
 * of Astro's, which takes some seconds to start and to bundle.
 */
async function renderAgain({ pages, outDir, base, site }: RenderOrder): Promise<boolean> {
  const plan = renderPlan();
  if (plan === undefined) return false;
  mkdirSync(outDir, { recursive: true });
  const prerenderer = await bundledPages(pages, outDir);
  if (prerenderer === undefined) return false;
  const rendering = performance.now();
  const all = await prerenderer.getStaticPaths();
  if (site !== undefined && plan.finishes) await writeSiteMap({ base, site, pages: pagesOf(all) }, outDir);
  if (isIndexWanted()) await indexForSearch(base, outDir);
  const { choose, render, teardown } = planned(prerenderer, { plan, base, outDir });
  const origin = site === undefined ? 'http://localhost' : new URL(site).origin;
  try {
    for (const { pathname, route } of choose(all)) await render(outputOf(pathname, route.type), origin);
  } finally {
    await teardown();
  }
  noteTime('pages', rendering);
  return true;
}
