import type { Asked } from '../../../core/search/address.ts';
import type { Directory } from '../../../core/search/directory.ts';
import type { FacetCounts } from '../../../core/search/facet-counts.ts';
import { type FacetNames, facetNames } from './facet-names.ts';
import { copyOf, part } from './parts.ts';

/** A value to choose: its name, and how many passages are found with it. */
interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** Values shown at once; the others are folded away. */
const SHOWN = 8;

/** Fills the filters. */
export function showFacets(root: HTMLElement, asked: Asked, counts: FacetCounts, directory: Directory): void {
  const names = facetNames(directory);
  const panel = part(root, '.search-filters', HTMLDetailsElement);
  const focused = focusedValue(panel);
  const facets = [...panel.querySelectorAll<HTMLElement>('.search-facet')];
  for (const facet of facets) showChoices(facet, choicesOf(facet.dataset.facet ?? '', asked, counts, names), names);
  panel.hidden = facets.every(({ hidden }) => hidden);
  if (focused !== undefined) panel.querySelector<HTMLInputElement>(focused)?.focus();
}

/** The place of the focus before its element is made anew. */
function focusedValue(panel: HTMLElement): string | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement) || !panel.contains(focused)) return undefined;
  return `input[name=${CSS.escape(focused.name)}][value=${CSS.escape(focused.value)}]`;
}

function choicesOf(facet: string, { selection }: Asked, counts: FacetCounts, names: FacetNames): Choice[] {
  const counted = counts.get(facet) ?? new Map<string, number>();
  const chosen = selection.get(facet) ?? [];
  return [...new Set([...chosen, ...counted.keys()])]
    .map((value) => ({
      value,
      name: names.nameOf(facet, value),
      count: counted.get(value) ?? 0,
      chosen: chosen.includes(value),
    }))
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || names.compare(facet, a, b));
}

function showChoices(facet: HTMLElement, choices: readonly Choice[], { texts }: FacetNames): void {
  const items = choices.map((choice) => choiceElement(choice, facet.dataset.facet ?? ''));
  part(facet, '.facet-values', HTMLElement).replaceChildren(...items.slice(0, SHOWN));
  const others = part(facet, 'details', HTMLDetailsElement);
  others.hidden = items.length <= SHOWN;
  part(others, 'summary', HTMLElement).textContent = texts.otherValues(items.length - SHOWN);
  part(others, '.facet-values', HTMLElement).replaceChildren(...items.slice(SHOWN));
  facet.hidden = items.length === 0;
}

function choiceElement({ value, name, count, chosen }: Choice, facet: string): HTMLElement {
  const item = copyOf(part(document, '#search-value', HTMLTemplateElement));
  const input = part(item, 'input', HTMLInputElement);
  input.name = facet;
  input.value = value;
  input.checked = chosen;
  part(item, '.value-name', HTMLElement).textContent = name;
  part(item, '.count', HTMLElement).textContent = String(count);
  return item;
}

/** Fills the list of what is chosen. */
export function showChosen(root: HTMLElement, { selection }: Asked, directory: Directory): void {
  const { nameOf, texts } = facetNames(directory);
  const chosen = [...selection].flatMap(([facet, values]) => values.map((value) => [facet, value] as const));
  const items = chosen.map(([facet, value]) => {
    const name = nameOf(facet, value);
    return chosenElement(name, texts.removeFilter(name), { facet, value });
  });
  if (items.length > 1) items.push(chosenElement(texts.clearFilters, texts.clearFilters, {}));
  const list = part(root, '.search-chosen', HTMLElement);
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  part(root, '.chosen-count', HTMLElement).textContent = chosen.length === 0 ? '' : String(chosen.length);
}

function chosenElement(name: string, label: string, data: Record<string, string>): HTMLElement {
  const item = copyOf(part(document, '#search-chosen', HTMLTemplateElement));
  const button = part(item, 'button', HTMLButtonElement);
  button.textContent = name;
  button.ariaLabel = label;
  Object.assign(button.dataset, data);
  return item;
}
