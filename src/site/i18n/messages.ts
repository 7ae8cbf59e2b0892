import { en } from './en.ts';
import { type Locale, localeOf } from './locales.ts';
import type { Messages } from './messages-type.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

const dictionaries: Readonly<Record<Locale, Messages>> = { 'zh-hans': zhHans, 'zh-hant': zhHant, en };

/** The texts of a page's language, by `Astro.currentLocale`; simplified Chinese where there is no other. */
export function messagesFor(locale: string | undefined): Messages {
  return dictionaries[localeOf(locale)];
}
