import { frontMatter } from '../front-matter.ts';
import { peerProject } from '../peer-project.ts';
import type { Builder } from '../site.ts';

const VERSION = '3.1.8';

const CONFIG = `export default function (config) {
  config.addCollection('speeches', (all) => all.getFilteredByGlob('speeches/*.md'));
  return { dir: { input: '.', output: 'out', includes: 'layouts', layouts: 'layouts' } };
}
`;
const LAYOUT = `<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title></head>
<body><nav><a href="/">讲话</a></nav><main><h1>{{ title }}</h1><p>{{ day }}</p>{{ content | safe }}</main></body>
</html>
`;
const INDEX = `---
title: 讲话
layout: page.njk
---
<ul>{% for speech in collections.speeches %}<li><a href="{{ speech.url }}">{{ speech.data.title }}</a></li>{% endfor %}</ul>
`;

export const eleventy: Builder = {
  name: 'eleventy',
  title: `Eleventy ${VERSION}`,
  prepare: async ({ pages }) => ({
    ...(await peerProject({
      name: 'eleventy',
      packages: [`@11ty/eleventy@${VERSION}`],
      files: [
        ['eleventy.config.mjs', CONFIG],
        ['layouts/page.njk', LAYOUT],
        ['index.njk', INDEX],
        ...pages.map((page) => [`speeches/${page.id}.md`, frontMatter(page, { layout: 'page.njk' })] as const),
      ],
      run: ['@11ty/eleventy/cmd.cjs', '--quiet'],
      out: 'out',
      kept: [],
    })),
    pageOf: (id) => `speeches/${id}/`,
  }),
};
