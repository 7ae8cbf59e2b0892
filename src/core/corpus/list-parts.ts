import { byCodePoint } from '../text/order.ts';
import { type PageBound, pagesOf } from './pages-of.ts';

/** A part of a long list that has pages of its own. */
export interface ListPart<T> {
  /** Where it stands below the list: `of/qi-fulian/`, `others/`, `by/2011/`. */
  readonly path: string;
  /** Id of the body that all of it is about; none for what is left: bodies with few rows, and rows about none. */
  readonly org?: string;
  /** Of all its rows. */
  readonly year?: string;
  readonly pages: readonly (readonly T[])[];
}

/** What is known of a row before it is written. */
export interface RowFacts<T> {
  readonly orgOf: (row: T) => string | undefined;
  /** Its text in UTF-16 code units. */
  readonly charactersOf: (row: T) => number;
}

/** Rows from which on a body has a part of its own: a page for every body that is named twice would be mostly head. */
const OWN_PART = 50;
/** Bodies that have one, those with most rows: an overview names no more. */
export const MOST_PARTS = 1000;

/**
 * Parts of a list by the body that its rows are about, those with most rows first, then one for what is left, in which
 * the rows of a body stand together on one page if one holds them. None where one page holds the whole list.
 */
export function partsByBody<T>(
  rows: readonly T[],
  { orgOf, charactersOf }: RowFacts<T>,
  bound: PageBound,
): ListPart<T>[] {
  const alone = (row: T) => ({ rows: [row], characters: charactersOf(row) });
  const together = (rows: readonly T[]) => {
    const characters = rows.reduce((sum, row) => sum + charactersOf(row), 0);
    return rows.length > bound.rows || characters > bound.characters ? rows.map(alone) : [{ rows, characters }];
  };
  if (pagesOf(rows.map(alone), bound).length === 1) return [];
  const byBody = Map.groupBy(rows, orgOf);
  const ofNone = byBody.get(undefined) ?? [];
  const bodies = [...byBody]
    .flatMap(([org, rows]) => (org === undefined ? [] : { org, rows }))
    .sort((a, b) => b.rows.length - a.rows.length || byCodePoint(a.org, b.org));
  const own = bodies.slice(0, MOST_PARTS).filter(({ rows }) => rows.length >= OWN_PART);
  const left = [...bodies.slice(own.length).flatMap(({ rows }) => together(rows)), ...ofNone.map(alone)];
  return [
    ...own.map(({ org, rows }) => ({ path: `of/${org}/`, org, pages: pagesOf(rows.map(alone), bound) })),
    ...(left.length === 0 ? [] : [{ path: 'others/', pages: pagesOf(left, bound) }]),
  ];
}

/** Parts of a list by the year of each row, newest first as the rows are. None where one page holds the whole list. */
export function partsByYear<T>(
  rows: readonly T[],
  { dateOf, charactersOf }: { readonly dateOf: (row: T) => string } & Pick<RowFacts<T>, 'charactersOf'>,
  bound: PageBound,
): ListPart<T>[] {
  const alone = (row: T) => ({ rows: [row], characters: charactersOf(row) });
  if (pagesOf(rows.map(alone), bound).length === 1) return [];
  return [...Map.groupBy(rows, (row) => dateOf(row).slice(0, 4))].map(([year, of]) => ({
    path: `by/${year}/`,
    year,
    pages: pagesOf(of.map(alone), bound),
  }));
}

/** Where a page of a part stands below the list: `of/qi-fulian/`, `of/qi-fulian/2/`. Pages count from 1. */
export function partPath({ path }: Pick<ListPart<unknown>, 'path'>, page = 1): string {
  return page === 1 ? path : `${path}${page}/`;
}

/** A page of a list in parts. */
export interface PartPage<T> {
  readonly part: ListPart<T>;
  /** From 1. */
  readonly page: number;
  readonly rows: readonly T[];
}

/** Every page of every part by its path below the list. */
export function pagesByPath<T>(parts: readonly ListPart<T>[]): ReadonlyMap<string, PartPage<T>> {
  return new Map(
    parts.flatMap((part) => part.pages.map((rows, i) => [partPath(part, i + 1), { part, page: i + 1, rows }] as const)),
  );
}
