import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Archive } from '../archive/load-archive.ts';
import { sharedArchive } from '../archive/shared-archive.ts';
import { contentDir, withSlash } from './content-dir.ts';

type Entries = (archive: Archive) => readonly { readonly id: string; readonly data: Record<string, unknown> }[];

/**
 * A loader of our own: the collection holds metadata and a hash of the file; what was parsed lies in a cache beside
 * it, which pages read through `archive()`. A problem in the content throws, and so fails the build.
 */
function rostrumLoader(name: string, entriesOf: Entries): Loader {
  return {
    name: `rostrum-${name}`,
    load: async ({ store, parseData, watcher }) => {
      const fill = async (): Promise<void> => {
        const loaded = await publishable();
        const entries = entriesOf(loaded);
        const there = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!there.has(id)) store.delete(id);
        for (const { id, data } of entries) {
          const digest = loaded.digests.get(id);
          if (digest !== undefined && store.get(id)?.digest === digest) continue; // Of a thousand one has changed.
          store.set({ id, data: await parseData({ id, data }), ...(digest === undefined ? {} : { digest }) });
        }
      };
      watcher?.add(contentDir());
      watcher?.on('change', (file) => {
        if (file.startsWith(contentDir())) void fill();
      });
      await fill();
    },
  };
}

/**
 * The archive that the command lends, else one that is read now. The code that reads one is asked for only then: Astro
 * transforms each file of it by itself, which takes as long as bundling all pages.
 */
async function publishable(): Promise<Archive> {
  const lent = sharedArchive({ contentDir: contentDir(), base: withSlash(import.meta.env.BASE_URL) });
  if (lent !== undefined) return lent;
  const { archive } = await import('./archive.ts');
  return archive();
}

const speeches = defineCollection({
  loader: rostrumLoader('speeches', ({ corpus }) => corpus.speeches.map(({ id, meta }) => ({ id, data: { ...meta } }))),
  schema: z.object({ title: z.string(), date: z.string() }).loose(),
});

const entities = defineCollection({
  loader: rostrumLoader('entities', ({ corpus }) =>
    corpus.entities.map(({ id, type, name, kind }) => ({ id, data: { type, name, kind } })),
  ),
  schema: z.object({ type: z.string(), name: z.string(), kind: z.string() }),
});

export const collections = { speeches, entities };
