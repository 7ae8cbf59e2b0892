import type { Measures } from './measures.ts';
import type { Page, PageElement } from './page.ts';

const LONGEST_CELL = 200;

/** Rows and cells of the tables that hold data; a table that only sets out a page is none of them. */
export interface DataTables {
  readonly rows: ReadonlySet<PageElement>;
  readonly cells: ReadonlySet<PageElement>;
}

/** A table holds data where it has no table inside, no cell as long as a text, and two cells in a row. */
export function dataTables(page: Page, { characters }: Measures): DataTables {
  const rows = new Set<PageElement>();
  const cells = new Set<PageElement>();
  for (let i = 0; i < page.length; i++) {
    const table = page[i];
    if (table?.kind !== 'element' || table.name !== 'table') continue;
    const own = { rows: new Set<PageElement>(), cells: new Set<PageElement>(), most: 0, row: 0 };
    let isData = true;
    for (let inner = i + 1; inner < table.end && isData; inner++) {
      const node = page[inner];
      if (node?.kind !== 'element') continue;
      if (node.name === 'table') isData = false;
      if (node.name === 'tr') {
        own.rows.add(node);
        own.row = 0;
      }
      if (node.name === 'td' || node.name === 'th') {
        own.cells.add(node);
        own.most = Math.max(own.most, ++own.row);
        if ((characters[inner] ?? 0) > LONGEST_CELL) isData = false;
      }
    }
    if (!isData || own.most < 2) continue;
    for (const row of own.rows) rows.add(row);
    for (const cell of own.cells) cells.add(cell);
    i = table.end - 1;
  }
  return { rows, cells };
}
