import { mkdirSync } from 'node:fs';
import { offerRenderPages, type RenderOrder } from '../../archive/bundled-pages.ts';
import { timed } from '../../archive/phases.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { bundledPages } from './bundled-pages.ts';
import { pagesOf, renderPlanned } from './planned-pages.ts';
import { indexForSearch } from './search-index.ts';
import { writeSiteMap } from './write-site-map.ts';

offerRenderPages(renderPages);

/** Renders what the plan of a build names, and writes what there is but once, the index before all: it needs no page. */
async function renderPages({ pages: folder, outDir, base, site }: RenderOrder): Promise<boolean> {
  const plan = renderPlan();
  if (plan === undefined) throw new Error('Unexpected absence of a plan, expected that of a build');
  mkdirSync(outDir, { recursive: true });
  const pages = await bundledPages(folder, outDir);
  if (pages === undefined) return false;
  await indexForSearch(base, outDir);
  await timed('pages', async () => {
    const paths = await pages.paths();
    if (site !== undefined && plan.finishes) await writeSiteMap({ base, site, pages: pagesOf(paths) }, outDir);
    await renderPlanned(paths, { pages, plan, outDir, base, site });
  });
  return true;
}
