import type { Corpus } from '../core/corpus/corpus.ts';
import { type ListPart, pagesByPath } from '../core/corpus/list-parts.ts';
import { archive } from './archive.ts';
import { inEveryLocale } from './i18n/site-locales.ts';

/** `getStaticPaths` of the pages of a list's parts: `of/qi-fulian/2`. None where the list is one page. */
export function partPaths(partsOf: (corpus: Corpus) => readonly ListPart<unknown>[]) {
  return async () => {
    const { corpus } = await archive();
    const paths = [...pagesByPath(partsOf(corpus)).keys()];
    return inEveryLocale(paths.map((path) => ({ params: { part: path.replace(/\/$/, '') }, props: { path } })));
  };
}
