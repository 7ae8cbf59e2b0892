import { frontMatter } from '../front-matter.ts';
import { peerProject } from '../peer-project.ts';
import type { Builder } from '../site.ts';

const VERSION = '1.6.4';

/** With its own search, every page of which is in one index that the browser loads, or with none. */
export const vitepress: readonly Builder[] = [
  vitepressWith('vitepress', `VitePress ${VERSION}, without search`, false),
  vitepressWith('vitepress-search', `VitePress ${VERSION}, with its search`, true),
];

function vitepressWith(name: string, title: string, searches: boolean): Builder {
  const themeConfig = searches ? { search: { provider: 'local' } } : {};
  const config = `export default ${JSON.stringify({ lang: 'zh-Hans', title: '测量', themeConfig })};\n`;
  return {
    name,
    title,
    prepare: async ({ pages }) => ({
      ...(await peerProject({
        name: 'vitepress',
        packages: [`vitepress@${VERSION}`],
        files: [
          ['.vitepress/config.mjs', config],
          ['index.md', `# 讲话\n\n${pages.map(({ id, title }) => `- [${title}](/speeches/${id})`).join('\n')}\n`],
          ...pages.map(
            (page) =>
              [`speeches/${page.id}.md`, frontMatter({ ...page, body: `# ${page.title}\n\n${page.body}` })] as const,
          ),
        ],
        run: ['vitepress/bin/vitepress.js', 'build'],
        out: '.vitepress/dist',
        kept: ['.vitepress/cache', '.vitepress/.temp'],
      })),
      pageOf: (id) => `speeches/${id}.html`,
      ...(searches
        ? {
            search: async (page, _, query) => {
              await page.locator('#local-search button').first().click();
              await page.locator('.VPLocalSearchBox input').fill(query);
              await page.locator('.VPLocalSearchBox .result').first().waitFor();
            },
          }
        : {}),
    }),
  };
}
