import { frontMatter } from '../front-matter.ts';
import { peerProject } from '../peer-project.ts';
import type { Builder } from '../site.ts';

const VERSION = '0.42.4';
/** The version Rostrum is built with. */
const ASTRO = '7.3.3';

const CONTENT = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export const starlight: readonly Builder[] = [
  starlightWith('starlight-no-search', `Starlight ${VERSION}, without Pagefind`, false),
  starlightWith('starlight', `Starlight ${VERSION}, with Pagefind`, true),
];

function starlightWith(name: string, title: string, pagefind: boolean): Builder {
  const locales = { root: { label: '简体中文', lang: 'zh-CN' } };
  // Its sidebar would list every speech on every page; the first page lists them instead, as those of the other programs do.
  const settings = { title: '测量', pagefind, locales, sidebar: [] };
  const config = `import starlight from '@astrojs/starlight';
export default { site: 'https://example.org', integrations: [starlight(${JSON.stringify(settings)})] };
`;
  return {
    name,
    title,
    prepare: async ({ pages }) => ({
      ...(await peerProject({
        name: 'starlight',
        packages: [`astro@${ASTRO}`, `@astrojs/starlight@${VERSION}`],
        files: [
          ['astro.config.mjs', config],
          ['src/content.config.ts', CONTENT],
          [
            'src/content/docs/index.md',
            `---\ntitle: 讲话\n---\n\n${pages.map(({ id, title }) => `- [${title}](/speeches/${id}/)`).join('\n')}\n`,
          ],
          ...pages.map((page) => [`src/content/docs/speeches/${page.id}.md`, frontMatter(page)] as const),
        ],
        run: ['astro/bin/astro.mjs', 'build'],
        out: 'dist',
        kept: ['.astro', 'node_modules'],
        env: { ASTRO_TELEMETRY_DISABLED: '1' },
      })),
      pageOf: (id) => `speeches/${id}/`,
      ...(pagefind
        ? {
            search: async (page, _, query) => {
              await page.locator('site-search button[data-open-modal]').click();
              await page.locator('.pagefind-ui__search-input').fill(query);
              await page.locator('.pagefind-ui__result-link').first().waitFor();
            },
          }
        : {}),
    }),
  };
}
