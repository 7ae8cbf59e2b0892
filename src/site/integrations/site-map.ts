import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { renderPlan } from '../../archive/render-plan.ts';
import { withSlash } from '../content-dir.ts';
import { keyOf, lastSiteMap, takeOverSiteMap } from './last-site-map.ts';
import { pageLanguages } from './page-languages.ts';

/** Pages that ask not to be indexed. */
const UNLISTED = /\/search\/$/;

/** Pages of one file: 500 bytes each with their languages, so that hosts which take 25 MB a file take it. */
const PAGES = 20_000;

/**
 * `sitemap-index.xml` (https://www.sitemaps.org/protocol.html), each page with the same page in the other languages. It
 * takes whole addresses only, so there is one only where the archive's own is known. When pages were last changed is
 * left out: a file does not say it, and search engines stop believing those that name the day of the build.
 *
 * Takes the paths of all pages, of which Astro knows only those that it renders in this build.
 */
export function siteMap(pages: () => readonly string[]): AstroIntegration {
  return {
    name: 'site-map',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (config.site === undefined) return;
        // With languages of its own, it would look from each page at all others.
        let languages: ReturnType<typeof pageLanguages> = new Map();
        const { name, hooks } = sitemap({
          entryLimit: PAGES,
          filter: (page) => !UNLISTED.test(page),
          serialize: (page) => ({ ...page, links: [...(languages.get(page.url) ?? [])] }),
        });
        const done: AstroIntegration['hooks']['astro:build:done'] = async (built) => {
          if (renderPlan()?.finishes === false) return;
          const outDir = fileURLToPath(built.dir);
          const map = { base: config.base, site: config.site ?? '', pages: pages() };
          if (await takeOverSiteMap(map, outDir)) return;
          const { last, write } = await lastSiteMap();
          // A file that was taken over is that of the last site under a second name, and not to be written into.
          for (const name of last?.files ?? []) await rm(path.join(outDir, name), { force: true });
          languages = pageLanguages(pages(), new URL(withSlash(config.base), config.site).href);
          await hooks['astro:build:done']?.({ ...built, pages: pages().map((pathname) => ({ pathname })) });
          const files = await readdir(outDir);
          await write({ key: keyOf(map), files: files.filter((name) => OF_SITE_MAP.test(name)) });
        };
        updateConfig({ integrations: [{ name, hooks: { ...hooks, 'astro:build:done': done } }] });
      },
    },
  };
}

const OF_SITE_MAP = /^sitemap-.*\.xml$/;
