import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFiles } from '../../corpus/write-content.ts';
import { frontMatter } from '../front-matter.ts';
import type { Builder } from '../site.ts';
import { hugoBinary } from './hugo-binary.ts';

const CONFIG = `baseURL = 'https://example.org/'
languageCode = 'zh-Hans'
title = '测量'
hasCJKLanguage = true
disableKinds = ['taxonomy', 'term']
`;
const BASE = `<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head>
<body><nav><a href="/speeches/">讲话</a></nav><main>{{ block "main" . }}{{ end }}</main></body>
</html>
`;
const LIST = `{{ define "main" }}<ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`;
const SINGLE = `{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.day }}</p>{{ .Content }}{{ end }}
`;

export const hugo: Builder = {
  name: 'hugo',
  title: 'Hugo (of the system, or Debian’s)',
  prepare: async ({ pages }) => {
    const { file, env } = await hugoBinary();
    const folder = await mkdtemp(path.join(tmpdir(), 'rostrum-bench-hugo-site-'));
    await writeFiles(folder, [
      ['config.toml', CONFIG],
      ['layouts/_default/baseof.html', BASE],
      ['layouts/_default/list.html', LIST],
      ['layouts/_default/single.html', SINGLE],
      ...pages.map((page) => [`content/speeches/${page.id}.md`, frontMatter(page)] as const),
    ]);
    return {
      command: { file, args: ['--quiet'], cwd: folder, env },
      reset: () => rm(path.join(folder, 'public'), { recursive: true, force: true }),
      out: path.join(folder, 'public'),
      pageOf: (id) => `speeches/${id}/`,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
};
