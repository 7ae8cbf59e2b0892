import { type EntityAnswer, suggestEntities } from '../../../core/search/entity-answers.ts';
import { type NameIndex, openDirectory } from '../../../core/search/name-index.ts';
import { openIndex } from '../../../core/search/open-index.ts';
import { isHan, simplifyScript } from '../../../core/text/script.ts';
import { fetchIndexFiles } from './index-files.ts';

/** Entities whose name, pinyin or initials were typed, the likeliest first. Rejects when the index cannot be had. */
export type Suggest = (typed: string, limit: number) => Promise<readonly EntityAnswer[]>;

/**
 * Suggestions from the index under an address that ends with `/`; nothing is read before the first is asked for. The
 * table of traditional characters is read only when Chinese characters as typed name nothing.
 */
export function openSuggestions(address: string): Suggest {
  const index = openIndex(fetchIndexFiles(address));
  let names: NameIndex | undefined;
  return async (typed, limit) => {
    names ??= openDirectory(await index.directory());
    const entities = suggestEntities(names, typed, limit);
    if (entities.length > 0 || ![...typed].some(isHan)) return entities;
    return suggestEntities(names, simplifyScript(typed, await index.scripts()), limit);
  };
}
