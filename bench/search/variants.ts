import type { Engine } from './engine.ts';
import { flexsearch } from './engines/flexsearch.ts';
import { minisearch } from './engines/minisearch.ts';
import { packed } from './engines/packed/packed.ts';
import { pagefind } from './engines/pagefind.ts';
import { rostrum } from './engines/rostrum.ts';

export const peers: readonly Engine[] = [rostrum(), pagefind, minisearch, flexsearch];

/** `chunks-5000`, `shards-10`, `packed-200` (so many characters are common) or `packed-200-64` (files of 64 KB). */
const VARIANTS: Readonly<Record<string, (name: string, first: number, second: number) => Engine>> = {
  chunks: (name, chunkSize) => rostrum({ name, chunkSize }),
  shards: (name, shards) => rostrum({ name, shards }),
  packed: (name, common, kilobytes) => packed({ name, common, chunkBytes: kilobytes * 1000 }),
};

const KILOBYTES = '32';

export function variantsNamed(names: readonly string[]): Engine[] {
  return names.map((name) => {
    const [kind = '', first, second = KILOBYTES] = name.split('-');
    const variant = VARIANTS[kind];
    if (variant === undefined || first === undefined)
      throw new Error(`Unexpected variant ${name}, expected ${Object.keys(VARIANTS).join(', ')} and a number`);
    return variant(name, Number(first), Number(second));
  });
}
