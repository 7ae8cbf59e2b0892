import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleForNode, bundlePage } from '../bundle.ts';
import { type Document, textOf } from '../documents.ts';
import type { Engine } from '../engine.ts';
import { installPeers } from '../peers.ts';

/** What the indexing half of such an engine exports. */
export type Serialize = (documents: readonly { readonly id: string; readonly text: string }[]) => string;

/** An engine whose index is one file, loaded as a whole before the first query: written packed, the texts beside it. */
export function wholeIndexEngine(name: string, indexer: string, page: string): Engine {
  return {
    name,
    prepare: async ({ documents }, folder) => {
      const modules = await installPeers();
      await bundlePage(page, folder, { nodePaths: [modules] });
      const outfile = path.join(folder, '..', `${path.basename(folder)}-indexer.mjs`);
      const { serialize }: { serialize: Serialize } = await import(await bundleForNode(indexer, outfile, [modules]));
      return () => write(documents, serialize, folder);
    },
  };
}

async function write(documents: readonly Document[], serialize: Serialize, folder: string): Promise<void> {
  await mkdir(path.join(folder, 'text'), { recursive: true });
  const plain = documents.map((document) => ({ id: document.id, text: textOf(document) }));
  await writeFile(path.join(folder, 'index.gzip'), gzipSync(serialize(plain), { level: 9 }));
  for (const document of documents)
    await writeFile(path.join(folder, 'text', `${document.id}.gzip`), gzipSync(JSON.stringify(document), { level: 9 }));
}
