import { mkdirSync } from 'node:fs';
import { offerRenderPages, type RenderOrder } from '../../archive/bundled-pages.ts';
import { timed } from '../../archive/phases.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { outputOf } from '../outputs.ts';
import { bundledPages } from './bundled-pages.ts';
import { pagesOf, plannedPages } from './planned-pages.ts';
import { indexForSearch } from './search-index.ts';
import { writeSiteMap } from './write-site-map.ts';

offerRenderPages(renderPages);

/** Renders what the plan of a build names, and writes what there is but once, the index before all: it needs no page. */
async function renderPages({ pages, outDir, base, site }: RenderOrder): Promise<boolean> {
  const plan = renderPlan();
  if (plan === undefined) throw new Error('Unexpected absence of a plan, expected that of a build');
  mkdirSync(outDir, { recursive: true });
  const prerenderer = await bundledPages(pages, outDir);
  if (prerenderer === undefined) return false;
  await indexForSearch(base, outDir);
  await timed('pages', async () => {
    const all = await prerenderer.getStaticPaths();
    if (site !== undefined && plan.finishes) await writeSiteMap({ base, site, pages: pagesOf(all) }, outDir);
    const { choose, render, end } = plannedPages(prerenderer, { plan, base, outDir });
    const origin = site === undefined ? 'http://localhost' : new URL(site).origin;
    try {
      for (const { pathname, route } of choose(all)) await render(outputOf(pathname, route.type), origin);
    } finally {
      await end();
    }
  });
  return true;
}
