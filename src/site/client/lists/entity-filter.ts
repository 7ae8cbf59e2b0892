import { entityAddress } from '../../../core/model/address.ts';
import { messages } from '../messages.ts';
import { part } from '../search/parts.ts';
import { openSuggestions, type Suggest } from '../search/suggestions.ts';

/**
 * Narrows a list of entities to those that are named by what is typed: name, alias, pinyin or initials, in either
 * script. Names and their pinyin are the search's, and are loaded when the field is first used; without them the names
 * in the list decide.
 */
export class EntityFilter extends HTMLElement {
  #suggest: Suggest | undefined;
  /** Number of the latest text: what an earlier one brings is too late. */
  #run = 0;

  connectedCallback(): void {
    const field = part(this, '.list-filter input', HTMLInputElement);
    part(this, '.list-filter', HTMLElement).hidden = false;
    const filter = (): void => void this.#filter(field.value.trim());
    field.addEventListener('focus', () => this.#names());
    field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) filter();
    });
    field.addEventListener('compositionend', filter);
    if (field.value !== '') filter(); // A browser that goes back fills the field in.
  }

  async #filter(typed: string): Promise<void> {
    const run = ++this.#run;
    const entries = [...this.querySelectorAll<HTMLElement>('.index-entry')];
    const fits = typed === '' ? () => true : await this.#fitting(typed);
    if (run !== this.#run) return;
    for (const entry of entries) entry.hidden = !fits(entry);
    for (const section of this.querySelectorAll('section'))
      section.hidden = section.querySelector('.index-entry:not([hidden])') === null;
    const letters = this.querySelector<HTMLElement>('.letters');
    if (letters) letters.hidden = typed !== '';
    const shown = entries.filter(({ hidden }) => !hidden).length;
    part(this, '[role="status"]', HTMLElement).textContent =
      typed === '' ? '' : messages().lists.filtered(shown, entries.length);
  }

  /** Which entries what is typed names. */
  async #fitting(typed: string): Promise<(entry: HTMLElement) => boolean> {
    const { base = '', type } = this.dataset;
    try {
      const found = await this.#names()(typed, Number.POSITIVE_INFINITY);
      const addresses = new Set(
        found.flatMap(({ entity }) => (entity.type === type ? base + entityAddress(entity.type, entity.id) : [])),
      );
      return (entry) => addresses.has(entry.querySelector('a')?.getAttribute('href') ?? '');
    } catch (error) {
      console.error(error);
      this.#suggest = undefined;
      return (entry) => entry.textContent.toLowerCase().includes(typed.toLowerCase());
    }
  }

  #names(): Suggest {
    if (this.#suggest) return this.#suggest;
    const suggest = openSuggestions(this.dataset.index ?? '');
    this.#suggest = suggest;
    return suggest;
  }
}
