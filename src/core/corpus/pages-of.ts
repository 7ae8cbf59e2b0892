/** How much one page of a list holds. */
export interface PageBound {
  readonly rows: number;
  /** UTF-16 code units of text. */
  readonly characters: number;
}

/** Rows that stand on one page, and how much text they bring with them. */
export interface RowGroup<T> {
  readonly rows: readonly T[];
  readonly characters: number;
}

/**
 * Rows in pages, in the order given. A group is never parted, and one that no page holds has a page for itself. Always
 * one page, and an empty one where there are no rows.
 */
export function pagesOf<T>(groups: Iterable<RowGroup<T>>, bound: PageBound): T[][] {
  const pages: T[][] = [[]];
  let total = 0;
  for (const { rows, characters } of groups) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (page.length + rows.length > bound.rows || total + characters > bound.characters)) {
      pages.push([...rows]);
      total = characters;
    } else {
      for (const row of rows) page.push(row);
      total += characters;
    }
  }
  return pages;
}
