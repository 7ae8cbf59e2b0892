import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { renderPlan } from '../../archive/render-plan.ts';
import { DEFAULT_LOCALE, LOCALES, locales } from '../i18n/locales.ts';

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
        const i18n = {
          defaultLocale: DEFAULT_LOCALE,
          locales: Object.fromEntries(locales.map((locale) => [locale, LOCALES[locale].lang])),
        };
        const { name, hooks } = sitemap({ i18n, entryLimit: PAGES, filter: (page) => !UNLISTED.test(page) });
        const done: AstroIntegration['hooks']['astro:build:done'] = (built) => {
          if (renderPlan()?.finishes === false) return;
          return hooks['astro:build:done']?.({ ...built, pages: pages().map((pathname) => ({ pathname })) });
        };
        updateConfig({ integrations: [{ name, hooks: { ...hooks, 'astro:build:done': done } }] });
      },
    },
  };
}
