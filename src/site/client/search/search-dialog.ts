import { loadMessages, messages } from '../messages.ts';
import { optionFor } from './option-keys.ts';
import { part } from './parts.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { entityOption, fullTextOption, recentOption } from './suggestion-view.ts';
import { openSuggestions, type Suggest } from './suggestions.ts';

/** Entities suggested at most. */
const ENTITIES = 8;
/** `keyCode` of keys that an input method takes, also of the one that ends a composition, as Safari reports it. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * The search dialog: a combobox whose list holds links (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). What is
 * typed is searched for in all texts, unless another option was chosen. While a composition is open nothing happens.
 */
export class SearchDialog extends HTMLElement {
  #suggest: Suggest = async () => [];
  #options: readonly HTMLElement[] = [];
  /** Number of the option that Enter follows; -1 for none. */
  #active = -1;
  /** Whether the option was chosen with an arrow: then Home and End belong to the list. */
  #isBrowsing = false;
  #isComposing = false;
  /** Number of the latest text: suggestions for an earlier one are too late. */
  #run = 0;

  connectedCallback(): void {
    this.#suggest = openSuggestions(this.dataset.index ?? '');
    this.#listenToField();
    this.#listenToList();
    this.#listenToDialog();
    void this.#update();
  }

  #listenToField(): void {
    const field = this.#field();
    field.addEventListener('compositionstart', () => {
      this.#isComposing = true;
    });
    field.addEventListener('compositionend', () => {
      this.#isComposing = false;
      void this.#update();
    });
    field.addEventListener('input', () => {
      if (!this.#isComposing) void this.#update();
    });
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) return;
      const next = optionFor(event, this.#options.length, this.#active, this.#isBrowsing);
      if (next === undefined) return;
      event.preventDefault();
      this.#isBrowsing = true;
      this.#activate(next);
    });
    part(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#isComposing) this.#options[this.#active]?.click();
    });
  }

  #listenToList(): void {
    const list = this.#list();
    const optionAt = (target: EventTarget | null) =>
      this.#options.findIndex((o) => target instanceof Node && o.contains(target));
    // The focus stays in the field, and with it a telephone's keyboard.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('pointermove', ({ target, pointerType }) => {
      const over = optionAt(target);
      if (pointerType === 'mouse' && over >= 0 && over !== this.#active) this.#activate(over);
    });
    list.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
      const option = this.#options[optionAt(target)];
      if (option === undefined) return;
      rememberSearch(option.dataset.query ?? '');
      if (!(ctrlKey || metaKey || shiftKey)) this.#dialog().close();
    });
  }

  #listenToDialog(): void {
    const dialog = this.#dialog();
    let isPressedOutside = false;
    // Its panel covers the dialog, so what hits the dialog itself hits the page behind it.
    dialog.addEventListener('pointerdown', ({ target }) => {
      isPressedOutside = target === dialog;
    });
    dialog.addEventListener('click', ({ target }) => {
      if (isPressedOutside && target === dialog) dialog.close();
    });
    dialog.addEventListener('cancel', (event) => {
      if (this.#isComposing) event.preventDefault();
    });
    part(this, '.search-dialog-close', HTMLElement).addEventListener('click', () => dialog.close());
    part(this, '.search-dialog-recent button', HTMLElement).addEventListener('click', () => {
      forgetSearches();
      this.#field().focus();
      void this.#update();
    });
    part(this, '.search-dialog-failure button', HTMLElement).addEventListener('click', () => {
      this.#field().focus();
      void this.#update();
    });
  }

  /** Shows what needs no index at once, and the entities when they are there. */
  async #update(): Promise<void> {
    const run = ++this.#run;
    const searchPage = part(this, 'form', HTMLFormElement).action;
    const typed = this.#field().value.trim();
    const recent = typed === '' ? recentSearches() : [];
    const isRecent = recent.length > 0;
    part(this, '.search-dialog-recent', HTMLElement).hidden = !isRecent;
    const searches =
      typed === '' ? recent.map((text) => recentOption(text, searchPage)) : [fullTextOption(typed, searchPage)];
    this.#show(searches);
    this.#report('', false);
    if (typed === '') return;
    const { searchDialog: t } = messages();
    try {
      const entities = await this.#suggest(typed, ENTITIES);
      if (run !== this.#run) return;
      this.#show([...searches, ...entities.map((answer) => entityOption(answer, this.dataset.base ?? ''))]);
      this.#report(t.found(entities.length), false);
    } catch (error) {
      if (run !== this.#run) return;
      console.error(error);
      this.#report(t.failed, true);
    }
  }

  #report(status: string, hasFailed: boolean): void {
    part(this, '[role="status"]', HTMLElement).textContent = status;
    part(this, '.search-dialog-failure', HTMLElement).hidden = !hasFailed;
  }

  #show(options: readonly HTMLElement[]): void {
    for (const [number, option] of options.entries()) option.id = `search-suggestion-${number + 1}`;
    this.#options = options;
    const list = this.#list();
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    this.#field().ariaExpanded = String(options.length > 0);
    this.#isBrowsing = false;
    // Enter searches for what was typed; a recent search has to be chosen.
    this.#activate(this.#field().value.trim() === '' ? -1 : 0);
  }

  #activate(number: number): void {
    this.#active = number;
    for (const [other, option] of this.#options.entries()) option.ariaSelected = String(other === number);
    const option = this.#options[number];
    option?.scrollIntoView({ block: 'nearest' });
    this.#field().setAttribute('aria-activedescendant', option?.id ?? '');
  }

  #dialog(): HTMLDialogElement {
    return part(this, 'dialog', HTMLDialogElement);
  }

  #field(): HTMLInputElement {
    return part(this, 'input', HTMLInputElement);
  }

  #list(): HTMLElement {
    return part(this, '[role="listbox"]', HTMLElement);
  }
}

await loadMessages();
customElements.define('search-dialog', SearchDialog);
