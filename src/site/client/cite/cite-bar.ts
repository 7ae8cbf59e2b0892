import { quoteWithCitation } from '../../../core/citing/citation-template.ts';
import { formatOf } from '../../../core/citing/formats.ts';
import { copyOf, part } from '../search/parts.ts';
import { loadCitations } from './citations.ts';
import { copyText } from './copy-text.ts';
import { keepFormat, keptFormat } from './kept-format.ts';
import { placeBeside } from './place-beside.ts';
import { type SelectedPassage, selectedPassage } from './selected-passage.ts';

/** A selection that has not changed for so long, in ms, is a choice. */
const SETTLED = 300;
const FOCUSABLE = 'a[href], button, summary';

/**
 * Shows a bar beside whatever words of the article get selected. Never takes the selection or the focus: Tab leads to
 * it, Escape and another selection close it.
 */
export function watchSelection(article: Element): void {
  const template = part(document, '#cite-bar', HTMLTemplateElement);
  let bar: CiteBar | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    bar?.remove();
    bar = undefined;
  };
  const show = (): void => {
    close();
    const passage = selectedPassage(article);
    const element = passage && copyOf(template);
    if (!passage || !(element instanceof CiteBar)) return;
    bar = element;
    article.after(element);
    element.open(passage, close);
  };
  const changed = (): void => {
    // A control of the bar may take the selection with it, and is used all the same.
    if (bar?.inUse()) return;
    clearTimeout(settling);
    const passage = selectedPassage(article);
    if (!passage) close();
    else if (passage.words !== bar?.passage?.words) settling = setTimeout(show, SETTLED);
  };
  document.addEventListener('selectionchange', changed);
  changed();
}

/** `<cite-bar>`: copies the selected words with their citation, or their address. */
export class CiteBar extends HTMLElement {
  passage: SelectedPassage | undefined;
  #close = (): void => {};
  #pressed = false;
  /** What had the focus before. */
  #before: Element | null = null;
  readonly #listening = new AbortController();

  open(passage: SelectedPassage, close: () => void): void {
    this.passage = passage;
    this.#close = close;
    this.#before = document.activeElement;
    const { signal } = this.#listening;
    const format = part(this, 'select', HTMLSelectElement);
    format.value = keptFormat();
    format.addEventListener('change', () => keepFormat(formatOf(format.value)), { signal });
    this.addEventListener('pointerdown', () => this.#press(), { signal });
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
      button.addEventListener('click', () => void this.#do(button), { signal });
    }
    // Before the keys of other parts of the page, for the bar is the latest to have opened.
    document.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    addEventListener('resize', () => placeBeside(this, passage.range), { signal });
    placeBeside(this, passage.range);
    this.#say(part(this, '[role="status"]', HTMLElement).dataset.hint ?? '');
    loadCitations().catch(console.error); // To have them at hand; a failure is told when they are asked for.
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  inUse(): boolean {
    return this.#pressed || this.contains(document.activeElement);
  }

  #press(): void {
    this.#pressed = true;
    addEventListener('pointerup', () => setTimeout(() => (this.#pressed = false), SETTLED), { once: true });
  }

  async #do(button: HTMLButtonElement): Promise<void> {
    const { passage } = this;
    if (!passage) return;
    if (button.name === 'close') {
      this.#leave();
      return;
    }
    const text = button.name === 'link' ? passage.link() : await this.#quote(passage);
    const done = text !== undefined && (await copyText(text, this));
    this.#tell(button, done);
  }

  async #quote(passage: SelectedPassage): Promise<string | undefined> {
    const format = formatOf(part(this, 'select', HTMLSelectElement).value);
    try {
      const citations = await loadCitations();
      return quoteWithCitation(passage.words, citations(format, passage));
    } catch (error) {
      console.error(error);
      return undefined;
    }
  }

  #tell(button: HTMLButtonElement, done: boolean): void {
    const { copied = '', failed = '' } = this.dataset;
    for (const other of this.querySelectorAll('button')) delete other.dataset.done;
    if (done) button.dataset.done = copied;
    this.#say(done ? copied : failed);
    this.toggleAttribute('data-problem', !done);
    if (this.passage) placeBeside(this, this.passage.range);
  }

  /** Into an emptied element, or the same words a second time would not be read out. */
  #say(words: string): void {
    const status = part(this, '[role="status"]', HTMLElement);
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = words;
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    } else if (event.key === 'Tab') this.#tab(event);
  }

  /** From the words to the bar, through it, and on to what follows the words. */
  #tab(event: KeyboardEvent): void {
    if (document.querySelector('dialog[open]')) return;
    const controls = [...this.querySelectorAll<HTMLElement>('button, select')];
    const at = controls.findIndex((control) => control.matches(':focus'));
    const next = at < 0 && !event.shiftKey ? controls[0] : controls[at + (event.shiftKey ? -1 : 1)];
    if (at < 0 && event.shiftKey) return;
    if (!next && event.shiftKey) {
      event.preventDefault();
      this.#giveBack();
      return;
    }
    const target = next ?? this.#following();
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  /** What Tab would have led to from the end of the words. */
  #following(): HTMLElement | undefined {
    const { range } = this.passage ?? {};
    const links = document.querySelectorAll<HTMLElement>(`article[data-speech] :is(${FOCUSABLE})`);
    return range && [...links].find((link) => range.comparePoint(link, 0) > 0);
  }

  #leave(): void {
    if (this.contains(document.activeElement)) this.#giveBack();
    this.#close();
  }

  #giveBack(): void {
    if (this.#before instanceof HTMLElement && this.#before !== document.body && this.#before.isConnected)
      this.#before.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }
}

customElements.define('cite-bar', CiteBar);
