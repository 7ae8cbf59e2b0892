import type { Archive } from '../archive/load-archive.ts';
import { once } from '../core/corpus/once.ts';
import { type Locale, locales } from './i18n/locales.ts';

/** HTML of parts by their names, as far as it was asked for. */
export type Parts = Map<string, string>;

/**
 * Parts that are the same on all pages of a language. Languages are told apart besides, since some show the same archive.
 */
export const partsOnPages = once(
  (_: Archive): ReadonlyMap<Locale, Parts> => new Map(locales.map((locale) => [locale, new Map()])),
);
