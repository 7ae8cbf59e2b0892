import { defineConfig } from 'astro/config';
import { DEFAULT_LOCALE, locales } from './src/site/i18n/locales.ts';
import { developmentIndex } from './src/site/integrations/development-index.ts';
import { keptBundle } from './src/site/integrations/kept-bundle.ts';

// Base, site and the output folder come from the command (src/cli/build.ts); these are what Astro itself needs to know.
export default defineConfig({
  srcDir: './src/site',
  publicDir: './public',
  trailingSlash: 'always',
  // Every script and style sheet is a file: the policy of each page (src/site/content-security-policy.ts) names no others.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  i18n: { defaultLocale: DEFAULT_LOCALE, locales: [...locales], routing: { prefixDefaultLocale: false } },
  integrations: [keptBundle(), developmentIndex()],
  devToolbar: { enabled: false },
});
