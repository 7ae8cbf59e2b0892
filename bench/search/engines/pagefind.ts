import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as api from 'pagefind';
import { bundlePage } from '../bundle.ts';
import type { Document } from '../documents.ts';
import type { Engine } from '../engine.ts';

/** Pagefind as documented: pages with `lang="zh"`, which it cuts into words, and its own client. */
export const pagefind: Engine = {
  name: 'Pagefind 1.6.0',
  prepare: async ({ documents }, folder) => {
    await bundlePage('engines/pagefind-page.ts', folder);
    const pages = path.join(folder, '..', `${path.basename(folder)}-pages`);
    await mkdir(pages, { recursive: true });
    for (const document of documents) await writeFile(path.join(pages, `${document.id}.html`), pageOf(document));
    return async () => {
      // Its default: another engine of the same run may have set it.
      delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
      const { index, errors } = await api.createIndex();
      if (index === undefined) throw new Error(errors.join('; '));
      const added = await index.addDirectory({ path: pages });
      const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
      await api.close();
      const failed = [...added.errors, ...written.errors];
      if (failed.length > 0) throw new Error(failed.join('; '));
    };
  },
  documentIds: async (folder) => {
    const fragments = path.join(folder, 'pagefind', 'fragment');
    const ids = new Map<string, string>();
    for (const name of await readdir(fragments)) {
      const written = gunzipSync(await readFile(path.join(fragments, name))).toString();
      const { url }: { url: string } = JSON.parse(written.slice(written.indexOf('{')));
      ids.set(path.parse(name).name, path.posix.parse(url).name);
    }
    return ids;
  },
};

function pageOf({ title, paragraphs }: Document): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main data-pagefind-body><h1>${title}</h1>
${body}</main></body></html>
`;
}
