import type { Search } from '../engine.ts';
import { SHOWN } from './shown-texts.ts';

/** As much of Pagefind's client as is used. */
interface PagefindClient {
  readonly search: (query: string) => Promise<{
    readonly results: readonly { readonly id: string; readonly data: () => Promise<{ readonly url: string }> }[];
  }>;
}

const client: Promise<PagefindClient> = import(new URL('pagefind/pagefind.js', import.meta.url).href);

/** Only results that are loaded tell their address: all are told by Pagefind's own ids. */
export const search: Search = async (query) => {
  const { results } = await (await client).search(query);
  await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  return results.map(({ id }) => id);
};
