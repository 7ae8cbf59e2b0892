import { archive } from '../archive.ts';
import { DEFAULT_LOCALE, type Locale, localeOf, locales } from './locales.ts';

/** Languages that the pages of this archive are in, as its `site.yaml` says, in the order of all. */
export async function siteLocales(): Promise<readonly Locale[]> {
  const { site } = await archive();
  const chosen = new Set(site.languages.map(localeOf));
  return locales.filter((locale) => chosen.has(locale));
}

/** `getStaticPaths` of a page that every language has: each path once for each of them. */
export async function inEveryLocale<P extends object, Q extends object>(
  paths: readonly { readonly params: P; readonly props: Q }[],
): Promise<{ params: P & { locale: string | undefined }; props: Q }[]> {
  return (await siteLocales()).flatMap((locale) =>
    paths.map(({ params, props }) => ({
      params: { ...params, locale: locale === DEFAULT_LOCALE ? undefined : locale },
      props,
    })),
  );
}
