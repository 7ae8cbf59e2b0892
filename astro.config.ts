import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

// Base, site and the output folder come from the command (src/cli/build.ts); these are what Astro itself needs to know.
export default defineConfig({
  srcDir: './src/site',
  publicDir: './public',
  trailingSlash: 'always',
  build: { format: 'directory' },
  integrations: [sitemap()],
  devToolbar: { enabled: false },
});
