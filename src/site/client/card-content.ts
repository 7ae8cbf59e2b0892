import type { MarkCards } from '../mark-cards.ts';
import { copyOf, part } from './search/parts.ts';

/** All that the page says of its marks. */
const data: MarkCards = JSON.parse(part(document, '#mark-cards', HTMLScriptElement).text);

/** What the card of a mark says, the mark itself first, then what it stands in. Empty where nothing is known. */
export function cardContent(mark: Element): HTMLElement[] {
  const sections: HTMLElement[] = [];
  const seen = new Set<string>();
  for (let at: Element | null = mark; at !== null && !at.matches('article'); at = at.parentElement) {
    const key = at.getAttribute('data-ref') ?? at.id;
    const section = seen.has(key) ? undefined : sectionOf(at);
    seen.add(key);
    if (section) sections.push(section);
  }
  return sections;
}

function sectionOf(mark: Element): HTMLElement | undefined {
  if (mark.matches('.mention')) return entitySection(mark.getAttribute('data-ref') ?? '');
  if (mark.matches('data.figure')) return figureSection(mark.id);
  if (mark.matches('time')) return dateSection(mark.id);
  return undefined;
}

function entitySection(ref: string): HTMLElement | undefined {
  const entity = data.entities[ref];
  if (entity === undefined) return undefined;
  const section = filled('#entity-card', { ...entity });
  part(section, 'a', HTMLAnchorElement).href = entity.href;
  return section;
}

function figureSection(anchor: string): HTMLElement | undefined {
  const figure = data.figures[anchor];
  if (figure === undefined) return undefined;
  const body = figure.org === undefined ? undefined : data.entities[figure.org];
  const section = filled('#figure-card', { ...figure, org: body?.name });
  if (body === undefined) return section;
  const link = document.createElement('a');
  link.href = body.href;
  link.textContent = body.name;
  part(section, '[data-field="org"]', HTMLElement).replaceChildren(link);
  return section;
}

function dateSection(anchor: string): HTMLElement | undefined {
  const date = data.dates[anchor];
  if (date === undefined) return undefined;
  const section = filled('#date-card', { date: date.date });
  if (!date.inferred) section.querySelector('.inferred')?.remove();
  return section;
}

/** A copy of a template with its fields filled; a field of which nothing is known goes, with its line. */
function filled(template: string, fields: Readonly<Record<string, string | undefined>>): HTMLElement {
  const section = copyOf(part(document, template, HTMLTemplateElement));
  for (const field of section.querySelectorAll<HTMLElement>('[data-field]')) {
    const text = fields[field.dataset.field ?? ''];
    if (text === undefined) (field.closest('dl > div') ?? field).remove();
    else field.textContent = text;
  }
  return section;
}
