import type { Engine } from './engine.ts';
import { flexsearch } from './engines/flexsearch.ts';
import { minisearch } from './engines/minisearch.ts';
import { pagefind } from './engines/pagefind.ts';
import { rostrum } from './engines/rostrum.ts';

export const peers: readonly Engine[] = [rostrum(), pagefind, minisearch, flexsearch];

/** `chunks-5000` (places in a file), `shards-10`. */
const VARIANTS: Readonly<Record<string, (name: string, number: number) => Engine>> = {
  chunks: (name, chunkSize) => rostrum({ name, chunkSize }),
  shards: (name, shards) => rostrum({ name, shards }),
};

export function variantsNamed(names: readonly string[]): Engine[] {
  return names.map((name) => {
    const [kind = '', number] = name.split('-');
    const variant = VARIANTS[kind];
    if (variant === undefined || number === undefined)
      throw new Error(`Unexpected variant ${name}, expected ${Object.keys(VARIANTS).join(', ')} and a number`);
    return variant(name, Number(number));
  });
}
