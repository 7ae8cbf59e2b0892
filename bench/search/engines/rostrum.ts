import path from 'node:path';
import { buildCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { writeSearchIndex } from '../../../src/site/rendering/write-search-index.ts';
import { bundlePage } from '../bundle.ts';
import type { Engine } from '../engine.ts';

export interface RostrumVariant {
  readonly name: string;
  /** Places in an index file, where it is not the site's own choice. */
  readonly chunkSize?: number;
  /** Number of indexes, each of a part of the speeches, that the page asks together. */
  readonly shards?: number;
}

/** Our own search as the site has it, or a variant. Its other half is `rostrum-page.ts`. */
export function rostrum({ name, chunkSize, shards = 1 }: RostrumVariant = { name: 'Rostrum' }): Engine {
  return {
    name,
    prepare: async ({ corpus }, folder) => {
      await bundlePage('engines/rostrum-page.ts', folder, { define: { SHARDS: String(shards) } });
      return async () => {
        for (let shard = 0; shard < shards; shard++)
          await writeSearchIndex(
            shardOf(corpus, shard, shards),
            path.join(folder, `pagefind-${shard}`),
            chunkSize === undefined ? {} : { placesInFile: chunkSize },
          );
      };
    },
  };
}

function shardOf(corpus: Corpus, shard: number, shards: number): Corpus {
  if (shards === 1) return corpus;
  return buildCorpus(
    corpus.speeches.filter((_, number) => number % shards === shard),
    corpus.entities,
  );
}
