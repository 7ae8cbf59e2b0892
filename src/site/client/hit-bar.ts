import { foldForSearch } from '../../core/search/fold.ts';
import { BLOCKS, highlightHits, type MarkedHit, removeMarks } from './highlight-hits.ts';
import { isPlainKey } from './plain-key.ts';
import { copyOf, part } from './search/parts.ts';

/**
 * Marks the phrases in the speech of the page, and shows the first hit of the passage that the address names, otherwise
 * the first one of all, with a bar to walk on from there. Without a hit the page stays as it is.
 */
export function showHits(phrases: readonly string[]): void {
  const hits = highlightHits(part(document, 'article[data-speech]', HTMLElement), phrases, foldForSearch);
  if (hits.length === 0) return;
  const template = part(document, '#hit-bar', HTMLTemplateElement);
  const bar = copyOf(template);
  if (!(bar instanceof HitBar)) throw new Error('Unexpected element in #hit-bar, expected <hit-bar>');
  template.after(bar);
  bar.open(hits);
}

/** `<hit-bar>`: which of the hits is shown, buttons and keys to the others and out. The focus stays where it is. */
export class HitBar extends HTMLElement {
  #hits: readonly MarkedHit[] = [];
  #current = 0;
  readonly #listening = new AbortController();

  open(hits: readonly MarkedHit[]): void {
    this.#hits = hits;
    const { signal } = this.#listening;
    for (const button of this.querySelectorAll('button'))
      button.addEventListener('click', () => this.#do(button.name), { signal });
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    const target = document.getElementById(location.hash.slice(1));
    const passage = target?.closest(BLOCKS) ?? target;
    const start = hits.findIndex(([mark]) => passage?.contains(mark));
    this.#show(Math.max(start, 0), 'center');
  }

  #press(event: KeyboardEvent): void {
    if (!isPlainKey(event)) return;
    const key = event.key.toLowerCase(); // Caps Lock gives `N`.
    const button = [...this.querySelectorAll('button')].find(
      ({ ariaKeyShortcuts }) => ariaKeyShortcuts?.toLowerCase() === key,
    );
    if (!button) return;
    event.preventDefault();
    this.#do(button.name);
  }

  #do(name: string): void {
    if (name === 'close') this.#close();
    else this.#step(name === 'next' ? 1 : -1);
  }

  /** From the last hit the way leads on to the first, and back. */
  #step(by: number): void {
    const count = this.#hits.length;
    this.#show((this.#current + by + count) % count, 'in view');
  }

  /** Jumps, as a browser's own search does: nothing moves that somebody would have to ask to keep still. */
  #show(index: number, place: 'center' | 'in view'): void {
    for (const mark of this.#hits[this.#current] ?? []) mark.ariaCurrent = null;
    this.#current = index;
    const marks = this.#hits[index] ?? [];
    for (const mark of marks) mark.ariaCurrent = 'true';
    const [first] = marks;
    const last = marks.at(-1);
    if (!first || !last) return;
    openAround(first);
    const seen = first.getBoundingClientRect().top >= 0 && last.getBoundingClientRect().bottom <= this.offsetTop;
    // Also where nothing has to scroll: Chromium lets Tab go on from here.
    first.scrollIntoView({ block: place === 'in view' && seen ? 'nearest' : 'center', behavior: 'instant' });
    const status = part(this, '[role="status"]', HTMLElement);
    status.textContent = (status.dataset.pattern ?? '')
      .replace('{current}', String(index + 1))
      .replace('{total}', String(this.#hits.length));
  }

  /** Turns the keys off as well: they are the bar's. */
  #close(): void {
    this.#listening.abort();
    const block = this.contains(document.activeElement) ? this.#hits[this.#current]?.[0].closest(BLOCKS) : undefined;
    removeMarks(this.#hits);
    this.remove();
    if (block instanceof HTMLElement) focusOnce(block);
    const { pathname, search, hash } = location;
    const parameters = new URLSearchParams(search);
    parameters.delete('hl');
    const query = parameters.size === 0 ? '' : `?${parameters}`;
    history.replaceState(history.state, '', `${pathname}${query}${hash}`);
  }
}

customElements.define('hit-bar', HitBar);

function openAround(mark: Element): void {
  for (let fold = mark.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

/** Where reading goes on when the button that had the focus is gone. */
function focusOnce(block: HTMLElement): void {
  block.tabIndex = -1;
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
  block.focus({ preventScroll: true });
}
