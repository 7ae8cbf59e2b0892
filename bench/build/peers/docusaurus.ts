import { frontMatter } from '../front-matter.ts';
import { peerProject } from '../peer-project.ts';
import type { Builder } from '../site.ts';

const VERSION = '3.10.2';

const CONFIG = `export default {
  title: '测量',
  url: 'https://example.org',
  baseUrl: '/',
  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: false }, blog: false }]],
};
`;

export const docusaurus: Builder = {
  name: 'docusaurus',
  title: `Docusaurus ${VERSION}, without search`,
  prepare: async ({ pages }) => ({
    ...(await peerProject({
      name: 'docusaurus',
      packages: [
        `@docusaurus/core@${VERSION}`,
        `@docusaurus/preset-classic@${VERSION}`,
        'react@19.2.0',
        'react-dom@19.2.0',
      ],
      files: [
        ['docusaurus.config.mjs', CONFIG],
        [
          'docs/index.md',
          `---\ntitle: 讲话\nslug: /\n---\n\n${pages.map(({ id, title }) => `- [${title}](/speeches/${id})`).join('\n')}\n`,
        ],
        ...pages.map((page) => [`docs/speeches/${page.id}.md`, frontMatter(page)] as const),
      ],
      run: ['@docusaurus/core/bin/docusaurus.mjs', 'build'],
      out: 'build',
      kept: ['.docusaurus', 'node_modules'],
      env: { DISABLE_UPDATE_NOTIFIER: 'true' },
    })),
    pageOf: (id) => `speeches/${id}/`,
  }),
};
