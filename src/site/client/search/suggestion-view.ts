import { entityAddress } from '../../../core/model/address.ts';
import type { EntityAnswer } from '../../../core/search/entity-answers.ts';
import { kindLabel } from '../../i18n/kind-label.ts';
import { messages } from '../messages.ts';
import { copyOf, part } from './parts.ts';

/** The option that searches all texts; `query` of its data says for what. */
export function fullTextOption(query: string, searchPage: string): HTMLElement {
  const { searchDialog } = messages();
  return searchOption(query, searchDialog.fullText(query), searchPage);
}

/** The option that searches once more for what was searched for before. */
export function recentOption(query: string, searchPage: string): HTMLElement {
  return searchOption(query, query, searchPage);
}

/** The option that leads to an entity's page: its name, the other name that was typed, kind and number of mentions. */
export function entityOption({ entity, written }: EntityAnswer, base: string): HTMLElement {
  const t = messages();
  const notes = [
    ...(written === entity.name ? [] : [t.searchPage.alsoCalled(written)]),
    kindLabel(t, entity),
    t.counts.mentions(entity.mentions),
  ];
  return option(base + entityAddress(entity.type, entity.id), entity.name, notes.join(' · '));
}

function searchOption(query: string, name: string, searchPage: string): HTMLElement {
  const link = option(`${searchPage}?q=${encodeURIComponent(query)}`, name, '');
  link.dataset.query = query;
  return link;
}

function option(address: string, name: string, note: string): HTMLElement {
  const link = copyOf(part(document, '#search-suggestion', HTMLTemplateElement));
  link.setAttribute('href', address);
  part(link, '.suggestion-name', HTMLElement).textContent = name;
  part(link, '.suggestion-note', HTMLElement).textContent = note;
  return link;
}
