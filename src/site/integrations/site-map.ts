import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { keptFile, keptState } from '../../archive/kept-state.ts';
import { renderPlan } from '../../archive/render-plan.ts';
import { sha256 } from '../../archive/speech-cache.ts';
import { cacheDir } from '../archive.ts';
import { contentDir, withSlash } from '../content-dir.ts';
import { installed } from './installed.ts';
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
          const key = sha256(config.site ?? '', config.base, ...pages());
          await againOr(key, fileURLToPath(built.dir), async () => {
            languages = pageLanguages(pages(), new URL(withSlash(config.base), config.site).href);
            await hooks['astro:build:done']?.({ ...built, pages: pages().map((pathname) => ({ pathname })) });
          });
        };
        updateConfig({ integrations: [{ name, hooks: { ...hooks, 'astro:build:done': done } }] });
      },
    },
  };
}

/** What the last site map was made of, and its files. */
interface Kept {
  readonly key: string;
  readonly files: readonly string[];
}

const OF_SITE_MAP = /^sitemap-.*\.xml$/;

/** Takes over the last site map, which lists the same pages after most edits; else has it made. */
async function againOr(key: string, outDir: string, make: () => Promise<void>): Promise<void> {
  const state = keptState<Kept>(keptFile(cacheDir, contentDir(), 'site-map'), sha256(installed(), process.version));
  const last = await state.read();
  const takeOver = (name: string): boolean => renderPlan()?.takeOver(name, path.join(outDir, name)) ?? false;
  if (last?.key === key && last.files.every(takeOver)) return;
  // A file that was taken over is that of the last site under a second name, and not to be written into.
  for (const name of last?.files ?? []) await rm(path.join(outDir, name), { force: true });
  await make();
  const files = await readdir(outDir);
  await state.write({ key, files: files.filter((name) => OF_SITE_MAP.test(name)) });
}
