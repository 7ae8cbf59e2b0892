import type { RouteData } from 'astro';
import type { Output } from '../archive/render-plan.ts';
import { localePrefix, locales } from './i18n/locales.ts';

/** Pages that are files beside the folders, as servers look for them. */
const STATUS_PAGE = /^[45]\d\d$/;

/** The file of a site that a path of a route is rendered into. */
export function outputOf(pathname: string, type: RouteData['type']): Output {
  const path = fileOf(pathname, type);
  return { path, group: groupOf(path), listsAll: LISTS_ALL.test(withoutLocale(path)) };
}

/** `speeches/a/index.html`, `404.html`, `data/figures.csv`. */
function fileOf(pathname: string, type: RouteData['type']): string {
  const name = pathname.replace(/^\/+|\/+$/g, '');
  if (type === 'endpoint') return name;
  if (STATUS_PAGE.test(name)) return `${name}.html`;
  return name === '' ? 'index.html' : `${name}/index.html`;
}

/** Pages that name every other file with its size, and so are rendered when all others are there. */
const LISTS_ALL = /^exports\/index\.html$/;

/** Under it stand the pages of lists (`organizations/by/name/`), which are of all; an entity may have that id, too. */
const LIST = 'by';

/** Pictures stand apart from what they are of. */
const PICTURE = /^og\//;

/**
 * All that a speech or an entity has, in every language, is one group (`speeches/a`); so are all tables of the whole
 * archive (`data`), since one of them lists the others with their sums.
 */
function groupOf(output: string): string {
  const [first = '', second] = withoutLocale(output).replace(PICTURE, '').split('/');
  if (first === 'data' || second === undefined || second === LIST) return first;
  const [name = ''] = second.split('.');
  return `${first}/${name}`;
}

/** The same path whatever the language. */
function withoutLocale(output: string): string {
  const prefix = locales.map(localePrefix).find((prefix) => prefix !== '' && output.startsWith(prefix));
  return prefix === undefined ? output : output.slice(prefix.length);
}
