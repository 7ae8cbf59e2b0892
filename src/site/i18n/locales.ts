import { DEFAULT_LOCALE, type Locale, type PageLanguage } from '../../core/model/page-language.ts';

export { DEFAULT_LOCALE, type Locale };

/** Languages of the interface by the name that addresses use, with the tag of HTML and their own name. */
export const LOCALES = {
  'zh-hans': { lang: 'zh-Hans', name: '简体' },
  'zh-hant': { lang: 'zh-Hant', name: '繁體' },
  en: { lang: 'en', name: 'English' },
} as const satisfies Readonly<Record<Locale, { readonly lang: PageLanguage; readonly name: string }>>;

export const locales = Object.keys(LOCALES) as readonly Locale[];

/** The language that a page is in, by `Astro.currentLocale`, or by `lang` of the document in the browser. */
export function localeOf(name: string | undefined): Locale {
  const lower = (name ?? '').toLowerCase();
  return locales.find((locale) => locale === lower) ?? DEFAULT_LOCALE;
}

/** What addresses of a language start with, after the base: `en/`. */
export function localePrefix(name: string | undefined): string {
  const locale = localeOf(name);
  return locale === DEFAULT_LOCALE ? '' : `${locale}/`;
}
