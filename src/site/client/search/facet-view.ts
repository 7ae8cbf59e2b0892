import { copyOf, part } from './parts.ts';

/** A value to choose: its name, and how many speeches are found with it. */
export interface FacetChoice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** Values shown at once; the others are folded away. */
const SHOWN = 12;

/** Fills a panel with choices, those chosen first, then by count. The focus stays on its value. */
export function showChoices(panel: HTMLElement, choices: readonly FacetChoice[]): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
  const focusedValue = focused && panel.contains(focused) ? focused.value : undefined;
  const items = [...choices]
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
    .map(choiceElement);
  part(panel, '.facet-values', HTMLElement).replaceChildren(...items.slice(0, SHOWN));
  const others = part(panel, 'details', HTMLDetailsElement);
  others.hidden = items.length <= SHOWN;
  part(others, '.facet-values', HTMLElement).replaceChildren(...items.slice(SHOWN));
  panel.hidden = items.length === 0;
  for (const input of panel.querySelectorAll('input')) if (input.value === focusedValue) input.focus();
}

function choiceElement({ value, name, count, chosen }: FacetChoice): HTMLElement {
  const item = copyOf(part(document, '#search-value', HTMLTemplateElement));
  const input = part(item, 'input', HTMLInputElement);
  input.value = value;
  input.checked = chosen;
  part(item, '.value-name', HTMLElement).textContent = name;
  part(item, '.count', HTMLElement).textContent = String(count);
  return item;
}
