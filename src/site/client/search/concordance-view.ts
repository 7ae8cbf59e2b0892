import {
  type ConcordanceLine,
  type ConcordanceOrder,
  concordanceOf,
  sortConcordance,
} from '../../../core/search/concordance.ts';
import { placeName } from '../../place-name.ts';
import { messages } from '../messages.ts';
import { copyOf, part } from './parts.ts';
import type { ShownResult } from './shown-result.ts';

/** A line of a concordance with the result it stands in. */
export interface ShownLine extends ConcordanceLine {
  readonly shown: ShownResult;
}

/** Readers of Chinese look words up by their sound. */
const COLLATOR = new Intl.Collator('zh');

export function linesOf(results: readonly ShownResult[], order: ConcordanceOrder): ShownLine[] {
  const lines = results.flatMap((shown) => concordanceOf(shown.passages).map((line) => ({ ...line, shown })));
  return sortConcordance(lines, order, COLLATOR.compare);
}

/** The lines as a table, with a word on how many of all results it holds where that is not all. */
export function concordanceElement(lines: readonly ShownLine[], loaded: number, total: number): HTMLElement {
  const item = copyOf(part(document, '#search-concordance', HTMLTemplateElement));
  const note = part(item, '.concordance-part', HTMLElement);
  note.hidden = loaded >= total;
  note.textContent = messages().searchPage.concordancePart(loaded, total);
  part(item, 'tbody', HTMLElement).append(...lines.map(lineElement));
  return item;
}

function lineElement({ anchor, left, keyword, right, shown }: ShownLine): HTMLElement {
  const row = part(copyOf(part(document, '#search-line', HTMLTemplateElement)), 'tr', HTMLTableRowElement);
  const link = part(row, 'a', HTMLAnchorElement);
  link.href = shown.addressOf(anchor);
  link.dataset.passage = anchor;
  link.textContent = placeName(anchor, messages());
  link.title = shown.title;
  row.dataset.speech = shown.result.speech.id;
  part(row, '.line-left span', HTMLElement).textContent = left;
  part(row, 'mark', HTMLElement).textContent = keyword;
  part(row, '.line-right span', HTMLElement).textContent = right;
  return row;
}
