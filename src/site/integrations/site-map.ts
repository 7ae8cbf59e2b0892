import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { DEFAULT_LOCALE, LOCALES, locales } from '../i18n/locales.ts';

/** Pages that ask not to be indexed. */
const UNLISTED = /\/search\/$/;

/**
 * `sitemap-index.xml` (https://www.sitemaps.org/protocol.html), each page with the same page in the other languages. It
 * takes whole addresses only, so there is one only where the archive's own is known. When pages were last changed is
 * left out: a file does not say it, and search engines stop believing those that name the day of the build.
 */
export function siteMap(): AstroIntegration {
  return {
    name: 'site-map',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (config.site === undefined) return;
        const i18n = {
          defaultLocale: DEFAULT_LOCALE,
          locales: Object.fromEntries(locales.map((locale) => [locale, LOCALES[locale].lang])),
        };
        updateConfig({ integrations: [sitemap({ i18n, filter: (page) => !UNLISTED.test(page) })] });
      },
    },
  };
}
