import { location } from 'vfile-location';
import type { SourceLeftOut } from '../source-read.ts';
import { BLOCK_ELEMENTS } from './block-elements.ts';
import { droppedOf } from './dropped.ts';
import { type LineWriter, lineWriter } from './line-writer.ts';
import type { MainContent } from './main-content.ts';
import type { Measures } from './measures.ts';
import { type Page, type PageElement, textOf } from './page.ts';
import { type DataTables, dataTables } from './tables.ts';

export interface PageParts {
  readonly page: Page;
  /** The file, for places. */
  readonly html: string;
  readonly measures: Measures;
  readonly main: MainContent;
  /** Index of an element outside of the main content that holds the title, which then is the first line. */
  readonly title: number | undefined;
}

export interface PageLines extends Pick<LineWriter, 'lines' | 'headings'> {
  readonly leftOut: readonly SourceLeftOut[];
}

/** The text of a page's main content, a block a line, and everything else in the file as left out. */
export function writeLines({ page, html, measures, main, title }: PageParts): PageLines {
  const leftOut: SourceLeftOut[] = [];
  const places = location(html);
  const tables = dataTables(page, measures);
  const writer = lineWriter();
  const mainEnd = endOf(page, main.index);
  const leave = (offset: number, kind: string, text: string, reason: string): void => {
    const { line = 1, column = 1 } = places.toPoint(offset) ?? {};
    leftOut.push({ kind, text, line, column, reason });
  };
  if (title !== undefined) {
    writer.add(textOf(page, title));
    writer.endHeading(0, 0);
  }
  const opened: Opened[] = [];
  for (let i = 1; i < page.length; i++) {
    closeUpTo(i, opened, writer, tables);
    const node = page[i];
    if (node === undefined) continue;
    const inside = i >= main.index && i < mainEnd;
    if (node.kind !== 'element') {
      if (node.kind === 'comment') leave(node.offset, 'comment', node.text, 'browsers do not show it');
      else if (node.kind === 'declaration') leave(node.offset, 'declaration', node.text, 'it names the format');
      else if (!inside && node.text.trim() !== '')
        leave(node.offset, 'outside', node.text.trim(), `outside of ${main.evidence}`);
      else if (inside && isPreformatted(page, i)) writer.addPreformatted(node.text);
      else if (inside) writer.add(node.text);
      continue;
    }
    const isAround = i <= main.index && node.end >= mainEnd;
    const dropped = isAround || i === title ? undefined : droppedOf(node, i, inside, { measures, main, title });
    if (dropped !== undefined || i === title) {
      const text = textOf(page, i).trim();
      if (dropped !== undefined && text !== '') leave(node.offset, dropped.kind, text, dropped.reason);
      for (const inner of page.slice(i + 1, node.end)) {
        if (inner.kind === 'comment') leave(inner.offset, 'comment', inner.text, 'browsers do not show it');
      }
      i = Math.max(node.end - 1, i);
      continue;
    }
    if (!inside) continue;
    if (node.name === 'img') leave(node.offset, 'image', node.attributes.alt ?? '', 'it is a picture');
    if (node.name === 'a' && /^(?!#|javascript:)./i.test(node.attributes.href ?? ''))
      leave(node.offset, 'link', node.attributes.href ?? '', 'it is where a link leads');
    if (tables.rows.has(node)) writer.beginRow();
    else if (node.name === 'br' || (BLOCK_ELEMENTS.has(node.name) && !tables.cells.has(node))) writer.endLine();
    opened.push({ node, line: writer.lines.length });
  }
  closeUpTo(page.length, opened, writer, tables);
  writer.endLine();
  return { lines: writer.lines, headings: writer.headings, leftOut };
}

/** Whether text stands in `<pre>`, as its own or that of an element in a line of it. */
function isPreformatted(page: Page, index: number): boolean {
  let node = page[index];
  for (let steps = 0; steps < 5 && node !== undefined && node.parent >= 0; steps++) {
    node = page[node.parent];
    if (node?.kind === 'element' && node.name === 'pre') return true;
  }
  return false;
}

interface Opened {
  readonly node: PageElement;
  /** Lines written before it. */
  readonly line: number;
}

function closeUpTo(index: number, opened: Opened[], writer: LineWriter, tables: DataTables): void {
  for (let last = opened.at(-1); last !== undefined && last.node.end <= index; last = opened.at(-1)) {
    opened.pop();
    const { node, line } = last;
    const level = /^h([1-6])$/.exec(node.name)?.[1];
    if (tables.cells.has(node)) writer.endCell();
    else if (tables.rows.has(node)) writer.endRow();
    else if (level !== undefined) writer.endHeading(Number(level), line);
    else if (BLOCK_ELEMENTS.has(node.name)) writer.endLine();
  }
}

function endOf(page: Page, index: number): number {
  const node = page[index];
  return node?.kind === 'element' ? node.end : page.length;
}
