import { readFileSync } from 'node:fs';
import path from 'node:path';
import { linkChecker } from './check-links.ts';
import { type CheckedPage, joinIds, splitIds } from './checked-pages.ts';
import type { SiteAddress } from './resolve.ts';

/** By the path of the page. */
export type CheckedPages = ReadonlyMap<string, CheckedPage>;

/** What an earlier check has found of the same site, without a fault. */
export interface CheckedBefore {
  readonly pages: CheckedPages;
  /** Whether a page has the same bytes as then. */
  readonly isAsItWas: (page: string) => boolean;
}

export const NOTHING_BEFORE: CheckedBefore = { pages: new Map(), isAsItWas: () => false };

export function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/**
 * Checks a site of which most was checked before: reads the pages that are new or changed, and those that lead to
 * something which is there no longer. Gives nothing where it finds a fault, or where nothing was checked before.
 */
export function checkAgain(
  folder: string,
  files: readonly string[],
  address: SiteAddress,
  { pages: before, isAsItWas }: CheckedBefore,
): CheckedPages | undefined {
  const checker = linkChecker(files, address);
  const read = (page: string): void => checker.addPage(page, readFileSync(path.join(folder, page), 'utf8'));
  const pages = files.filter(isPage);
  const isKnown = (page: string): boolean => before.has(page) && isAsItWas(page);
  if (!pages.some(isKnown)) return undefined;
  const fresh = pages.filter((page) => !isKnown(page));
  for (const page of fresh) read(page);
  const now = checker.checked();
  const there = new Set(files);
  /** Pages that have lost an id: a page that leads there may want that one. */
  const poorer = new Set(fresh.filter((page) => !hasAll(now.get(page), before.get(page))));
  const isAtFault = (file: string): boolean => poorer.has(file) || !there.has(file);
  for (const page of pages.filter(isKnown)) {
    const known = before.get(page);
    if (known === undefined || known.leadsTo.some(isAtFault) || known.needs.some(isAtFault)) read(page);
    else checker.addChecked(page, known);
  }
  return checker.problems().length === 0 ? checker.checked() : undefined;
}

function hasAll(now: CheckedPage | undefined, before: CheckedPage | undefined): boolean {
  if (before === undefined || now?.ids === before.ids) return true;
  const ids = now?.ids ?? joinIds([]);
  return splitIds(before.ids).every((id) => ids.includes(joinIds([id])));
}
