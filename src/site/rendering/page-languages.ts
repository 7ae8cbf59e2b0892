import { LOCALES, localeOf, localePrefix } from '../i18n/locales.ts';

/** A page in a language, with the tag of HTML. */
export interface PageInLanguage {
  readonly url: string;
  readonly lang: string;
}

/**
 * Of each page that there is in several languages, by its address, the same page in all of these, its own among them; in
 * the order in which a site map lists them. Takes paths without a slash before them and the address they are below.
 */
export function pageLanguages(pages: readonly string[], root: string): ReadonlyMap<string, readonly PageInLanguage[]> {
  const found = pages.map((page) => {
    const locale = localeOf(page.split('/')[0]);
    const url = new URL(root + page).href;
    return { url, lang: LOCALES[locale].lang, path: page.slice(localePrefix(locale).length) };
  });
  const all = new Map<string, readonly PageInLanguage[]>();
  for (const same of Map.groupBy(found, ({ path }) => path).values()) {
    if (same.length < 2) continue;
    const links = same.map(({ url, lang }) => ({ url, lang })).sort((a, b) => byAddress(a.url, b.url));
    for (const { url } of links) all.set(url, links);
  }
  return all;
}

/** The order of a site map: numbers in addresses as numbers. */
export const byAddress = new Intl.Collator('en', { numeric: true }).compare;
