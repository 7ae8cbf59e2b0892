import { type Locale, localeOf } from '../i18n/locales.ts';
import type { Messages } from '../i18n/messages-type.ts';

/** A page is in one language, so it loads the texts of that one. */
const DICTIONARIES: Readonly<Record<Locale, () => Promise<Messages>>> = {
  'zh-hans': () => import('../i18n/zh-hans.ts').then(({ zhHans }) => zhHans),
  'zh-hant': () => import('../i18n/zh-hant.ts').then(({ zhHant }) => zhHant),
  en: () => import('../i18n/en.ts').then(({ en }) => en),
};

let loaded: Messages | undefined;

/** Loads the texts in the language of the page; to wait for before an element is defined that shows any. */
export async function loadMessages(): Promise<void> {
  loaded = await DICTIONARIES[localeOf(document.documentElement.lang)]();
}

/** The texts of the page's language. Throws before they are loaded. */
export function messages(): Messages {
  if (loaded === undefined) throw new Error('Unexpected use of texts, expected loadMessages() before');
  return loaded;
}
