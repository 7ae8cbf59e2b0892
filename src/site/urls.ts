import { entityAddress, speechAddress } from '../core/model/address.ts';
import type { Entity } from '../core/model/entity.ts';
import { ENTITY_TYPES, type EntityType } from '../core/model/entity-types.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localePrefix, locales } from './i18n/locales.ts';

/** Addresses of an archive's pages in one language, for `href`: each starts at the base path, wherever the site is put. */
export interface PageUrls {
  readonly homeUrl: () => string;
  readonly aboutUrl: () => string;
  /** A ledger, or a page of one of its parts by its path below it: `of/qi-fulian/2/`. */
  readonly figuresUrl: (part?: string) => string;
  readonly targetsUrl: (part?: string) => string;
  readonly tasksUrl: (part?: string) => string;
  /** The search page, with a query where one is given. */
  readonly searchUrl: (query?: string) => string;
  /** The list of speeches, or a page of one of its parts: `by/2011/`. */
  readonly speechesUrl: (part?: string) => string;
  /** A speech, at one of its anchors (`p7`, `s1`, `m3`) where one is given. */
  readonly speechUrl: (id: string, anchor?: string) => string;
  /** A speech beside its source. */
  readonly sourceUrl: (id: string) => string;
  /** A page of the list of all entities of a type, by kind or in another order. */
  readonly entitiesUrl: (type: EntityType, order?: ListOrder, page?: number) => string;
  readonly entityUrl: (entity: Pick<Entity, 'type' | 'id'>) => string;
  /** A page of a list of an entity's dossier; the first is the dossier itself, at that list. */
  readonly dossierListUrl: (entity: Pick<Entity, 'type' | 'id'>, list: 'mentions' | 'figures', page: number) => string;
  /** The search page with one value of a facet (`org`, `speaker` …) chosen. */
  readonly narrowedSearchUrl: (facet: string, value: string) => string;
  readonly glossaryUrl: (part?: string) => string;
  readonly chartsUrl: () => string;
  /** The page of formats, at one of them where one is given. */
  readonly exportsUrl: (format?: string) => string;
}

/** How a list of entities is ordered; the first is that of its own address. No id has a slash, so `by/` is none. */
export const LIST_ORDERS = ['kind', 'name', 'count'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Addresses in the language of a page, by `Astro.currentLocale`. */
export function urlsFor(locale: string | undefined): PageUrls {
  const page = (path: string): string => withBase(localePrefix(locale) + path);
  return {
    homeUrl: () => page(''),
    aboutUrl: () => page('about/'),
    figuresUrl: (part = '') => page(`figures/${part}`),
    targetsUrl: (part = '') => page(`figures/targets/${part}`),
    tasksUrl: (part = '') => page(`tasks/${part}`),
    searchUrl: (query) => page(query === undefined ? 'search/' : `search/?q=${encodeURIComponent(query)}`),
    speechesUrl: (part = '') => page(`speeches/${part}`),
    speechUrl: (id, anchor) => page(speechAddress(id)) + (anchor === undefined ? '' : `#${anchor}`),
    sourceUrl: (id) => page(`${speechAddress(id)}source/`),
    entitiesUrl: (type, order = 'kind', number = 1) =>
      page(
        `${ENTITY_TYPES[type]}/${order === 'kind' && number === 1 ? '' : `by/${order}/`}${number === 1 ? '' : `${number}/`}`,
      ),
    entityUrl: (entity) => page(entityAddress(entity.type, entity.id)),
    dossierListUrl: (entity, list, number) =>
      page(entityAddress(entity.type, entity.id)) + (number === 1 ? `#${list}` : `${list}/${number}/`),
    narrowedSearchUrl: (facet, value) => page(`search/?${facet}=${encodeURIComponent(value)}`),
    glossaryUrl: (part = '') => page(`glossary/${part}`),
    chartsUrl: () => page('charts/'),
    exportsUrl: (format) => page(format === undefined ? 'exports/' : `exports/#${format}`),
  };
}

/** The same page in each of the languages of a site, by the path of one of them. */
export function alternatesOf(
  pathname: string,
  languages: readonly Locale[],
): { readonly locale: Locale; readonly lang: string; readonly href: string }[] {
  const path = pathname.slice(withBase('').length);
  const own = locales.find((locale) => localePrefix(locale) !== '' && path.startsWith(localePrefix(locale)));
  const rest = path.slice(localePrefix(own).length);
  return languages.map((locale) => ({
    locale,
    lang: LOCALES[locale].lang,
    href: withBase(localePrefix(locale) + rest),
  }));
}

/** A table of the whole archive: `data/figures.csv`. */
export function dataUrl(name: string, format: 'json' | 'csv' | 'xlsx'): string {
  return withBase(`data/${name}.${format}`);
}

/** A speech as a file: `speeches/<id>.txt`. */
export function speechFileUrl(id: string, format: 'md' | 'txt' | 'json' | 'jsonld' | 'cite.json'): string {
  return withBase(`speeches/${id}.${format}`);
}

/** The dossier of an entity as a file, from the archive's root: `organizations/<id>.csv`. */
export function entityFile({ type, id }: Pick<Entity, 'type' | 'id'>, format: 'csv' | 'json' | 'jsonld'): string {
  return `${ENTITY_TYPES[type]}/${id}.${format}`;
}

/**
 * The address that a speech is cited by, in whatever language it is read: that of its text as written. Whole where the
 * archive's own is known, otherwise for the browser to complete.
 */
export function citedAddress(id: string, site: URL | undefined): string {
  const path = urlsFor(DEFAULT_LOCALE).speechUrl(id);
  return site === undefined ? path : new URL(path, site).href;
}

/** A path from the base, which may be written with or without its last slash: `about/` → `/archive/about/`. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.replace(/\/+$/, '')}/${path}`;
}
