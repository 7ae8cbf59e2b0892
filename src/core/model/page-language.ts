/** Languages that an archive's pages can be in. In a file of its own, for the browser to have it without zod. */
export const PAGE_LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** What addresses and commands call a language: `zh-hans`. */
export type Locale = Lowercase<PageLanguage>;

/** The language of pages without a prefix. */
export const DEFAULT_LOCALE: Locale = 'zh-hans';
