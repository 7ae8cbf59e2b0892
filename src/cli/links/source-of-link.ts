import type { Archive } from '../../archive/load-archive.ts';
import { type WrittenLink, writtenLinks } from '../../core/lint/written-links.ts';
import type { Place } from '../../core/model/problem.ts';
import type { LinkProblem } from './check-links.ts';

/** Where in the content a fault of a page was written: the link with that address, or the file that has that id. */
export function sourceOfLink(
  { corpus, markdown }: Pick<Archive, 'corpus' | 'markdown'>,
  base: string,
): (problem: LinkProblem) => Place | undefined {
  let links: readonly WrittenLink[] | undefined; // Only what goes wrong is worth reading all texts once more.
  return ({ page, href, id }) => {
    if (href !== undefined) {
      links ??= writtenLinks(corpus, markdown);
      const found = unescaped(href);
      const same = links.filter(({ url }) => [found, inFirstLanguage(found, base)].includes(asOnPage(url, base)));
      return same.find(({ file }) => page.includes(`/${nameOf(file)}/`)) ?? same[0];
    }
    const file = [...corpus.speeches, ...corpus.entities].find((item) => item.id === id)?.file;
    return file === undefined ? undefined : { file, line: 1, column: 1 };
  };
}

/** Addresses that begin with `/` start at the base of the archive. */
function asOnPage(url: string, base: string): string {
  return unescaped(url.startsWith('/') ? base + url.slice(1) : url);
}

/** The same address without a language after the base, which pages in other languages give to links of texts. */
function inFirstLanguage(href: string, base: string): string {
  return href.startsWith(base) ? base + href.slice(base.length).replace(/^[^/]*\//, '') : href;
}

/** Pages have characters percent-encoded that a text may have as they are. */
function unescaped(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
