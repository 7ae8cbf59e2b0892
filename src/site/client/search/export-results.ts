import { safeCell, type Table, tableToCsv } from '../../../core/exports/csv.ts';
import type { View } from '../../../core/search/address.ts';
import type { ConcordanceOrder } from '../../../core/search/concordance.ts';
import { placeName } from '../../place-name.ts';
import { messages } from '../messages.ts';
import { linesOf } from './concordance-view.ts';
import type { ShownResult } from './shown-result.ts';

/** What is shown, as text to paste: the passages under the titles of their speeches, or a line for every place. */
export function resultsAsText(results: readonly ShownResult[], view: View, order: ConcordanceOrder): string {
  if (view === 'concordance') {
    const lines = linesOf(results, order);
    return lines
      .map(({ left, keyword, right }) => `${safeCell(left)}\t${safeCell(keyword)}\t${safeCell(right)}`)
      .join('\n');
  }
  const t = messages();
  const texts = results.map(({ title, result, passages, addressOf }) => {
    const quoted = passages.map(({ anchor, excerpt }) => {
      const words = excerpt.pieces.map(({ text }) => text).join('');
      const quote = `${excerpt.cutBefore ? '……' : ''}${words}${excerpt.cutAfter ? '……' : ''}`;
      return `${placeName(anchor, messages())}${t.labelSeparator}${quote}\n${absolute(addressOf(anchor))}`;
    });
    return [title + t.inParentheses(t.date(result.speech.date)), ...quoted].join('\n');
  });
  return texts.join('\n\n');
}

/** A row for every place of the words found; where no words were asked for, for every passage. */
export function resultsAsCsv(results: readonly ShownResult[], order: ConcordanceOrder): string {
  const columns = messages().searchPage.csvColumns;
  const rows = [
    ...linesOf(results, order).map(({ shown, anchor, left, keyword, right }) => ({
      shown,
      anchor,
      left,
      keyword,
      right,
    })),
    ...results.flatMap((shown) =>
      shown.passages
        .filter(({ marked }) => marked.length === 0)
        .map(({ anchor, text }) => ({ shown, anchor, left: '', keyword: '', right: text })),
    ),
  ];
  const table: Table = rows.map(({ shown, anchor, left, keyword, right }) => {
    const { id, date } = shown.result.speech;
    const cells = [
      id,
      shown.title,
      date,
      placeName(anchor, messages()),
      left,
      keyword,
      right,
      absolute(shown.addressOf(anchor)),
    ];
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
  return tableToCsv(columns, table);
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}
