import type { RouteData } from 'astro';
import type { Output } from '../archive/render-plan.ts';
import { entryOf } from '../core/exports/file-groups.ts';
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

/** What names other files of the whole archive with their sums, and so is rendered when all others are there. */
const LISTS_ALL = /^(?:exports\/index\.html|data\/datapackage\.json)$/;

/** Pictures stand apart from what they are of. */
const PICTURE = /^og\//;

/** Parts of a list, each with its pages: `figures/of/qi-fulian/2/`, `figures/targets/others/`, `speeches/by/2011/`. */
const PART_OF_LIST = /^(?:(?:figures|figures\/targets|tasks)\/(?:of\/[^/]+|others)|speeches\/by\/\d+)(?=\/)/;
/** Under it stand other orders of a list (`organizations/by/name/`); an entity may have that id, too. */
const ORDER = 'by';

/**
 * All that a speech or an entity has, in every language, is one group (`speeches/a`), and so is a part of a list; so are
 * the forms of a table of the whole archive (`data/figures`).
 */
function groupOf(output: string): string {
  const file = withoutLocale(output).replace(PICTURE, '');
  const [part] = PART_OF_LIST.exec(file) ?? [];
  if (part !== undefined) return part;
  const [first = '', second] = file.split('/');
  return second === undefined || second === ORDER ? first : entryOf(file);
}

/** The same path whatever the language. */
function withoutLocale(output: string): string {
  const prefix = locales.map(localePrefix).find((prefix) => prefix !== '' && output.startsWith(prefix));
  return prefix === undefined ? output : output.slice(prefix.length);
}
