import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { renderPlan } from '../../archive/render-plan.ts';
import { writeSiteMap } from './write-site-map.ts';

/**
 * The site map. It takes whole addresses only, so there is one only where the archive's own is known. Takes the paths of
 * all pages, of which Astro knows only those that it renders in this build.
 */
export function siteMap(pages: () => readonly string[]): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'rostrum-site-map',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base, site } = config);
      },
      'astro:build:done': async ({ dir }) => {
        if (site === undefined || renderPlan()?.finishes === false) return;
        await writeSiteMap({ base, site, pages: pages() }, fileURLToPath(dir));
      },
    },
  };
}
