import { cardContent } from './card-content.ts';
import { placeCard } from './place-card.ts';

/** Milliseconds: a pointer that only passes opens nothing, and has the time to move onto a card. */
const OPENS_AFTER = 300;
const CLOSES_AFTER = 250;

/**
 * `<mark-card>`: what a mark of the text stands for. It opens under a pointer that rests, at the focus, and at a tap or
 * click; it stays while the pointer is on it; Escape closes it and leaves the focus where it is (WCAG 1.4.13).
 */
class MarkCard extends HTMLElement {
  #mark: HTMLElement | undefined;
  /** The mark that opened it by having the focus, to return to when a pointer has gone. */
  #focused: HTMLElement | undefined;
  #timer = 0;

  connectedCallback(): void {
    this.id = 'mark-card';
    this.hidden = true;
    this.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.addEventListener('pointerleave', (event) => this.#leave(event));
    this.addEventListener('focusout', ({ relatedTarget }) => this.blurTo(relatedTarget));
    document.addEventListener('keydown', (event) => this.#press(event), { capture: true });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.contains(target) && !this.#mark?.contains(target)) this.close();
    });
    addEventListener('resize', () => this.close());
  }

  /** The pointer is over a mark, or over none. A finger points at nothing: it taps. */
  pointAt(mark: HTMLElement | null, event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (mark === null) {
      this.#leave(event);
      return;
    }
    clearTimeout(this.#timer);
    if (mark !== this.#mark) this.#timer = window.setTimeout(() => this.open(mark, event.clientY), OPENS_AFTER);
  }

  focusOn(mark: HTMLElement): void {
    this.#focused = mark;
    this.open(mark);
  }

  /** The focus goes from the mark, or from the card. */
  blurTo(target: EventTarget | null): void {
    if (target instanceof Node && (this.contains(target) || this.#mark?.contains(target))) return;
    this.#focused = undefined;
    this.close();
  }

  /** Shows the card at the line of the mark that is at `y` on the screen, or else at its first one. */
  open(mark: HTMLElement, y?: number): void {
    const content = cardContent(mark);
    this.close();
    if (content.length === 0) return;
    this.replaceChildren(...content);
    this.hidden = false;
    this.#mark = mark;
    for (const element of described(mark)) element.setAttribute('aria-describedby', this.id);
    const lines = [...mark.getClientRects()];
    const line = lines.find(({ top, bottom }) => y !== undefined && y >= top && y <= bottom) ?? lines[0];
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const { left, top } = placeCard(line ?? mark.getBoundingClientRect(), this.getBoundingClientRect(), {
      width,
      height,
    });
    this.style.left = `${left + scrollX}px`;
    this.style.top = `${top + scrollY}px`;
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const element of this.#mark ? described(this.#mark) : []) element.removeAttribute('aria-describedby');
    this.#mark = undefined;
    this.hidden = true;
  }

  #leave({ pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.contains(document.activeElement)) return;
      if (this.#focused === undefined) this.close();
      else if (this.#focused !== this.#mark) this.open(this.#focused);
    }, CLOSES_AFTER);
  }

  #press(event: KeyboardEvent): void {
    const figure = event.target instanceof Element ? event.target.closest<HTMLElement>('data[role="button"]') : null;
    if (figure && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.focusOn(figure);
    }
    if (this.hidden) return;
    if (event.key === 'Escape') {
      // It closes this alone: neither the walk through the hits nor what else is open.
      event.preventDefault();
      event.stopPropagation();
      if (this.contains(document.activeElement)) this.#mark?.focus();
      this.#focused = undefined;
      this.close();
    } else if (event.key === 'Tab') this.#tab(event);
  }

  /** A figure's card stands behind it in the order of Tab; the links of a mention's card have theirs in the text. */
  #tab(event: KeyboardEvent): void {
    const link = this.querySelector('a');
    const mark = this.#mark;
    if (!link || !mark?.matches('data')) return;
    if (document.activeElement === mark && !event.shiftKey) {
      event.preventDefault();
      link.focus();
    } else if (document.activeElement === link) {
      if (event.shiftKey) event.preventDefault();
      mark.focus(); // From here Tab itself leads on.
    }
  }
}

customElements.define('mark-card', MarkCard);

const card = new MarkCard();
document.querySelector('main')?.append(card);

/** What happened to the text of the speech, and the mark it happened to. */
export function handle(event: Event, mark: HTMLElement | null): void {
  if (event.type === 'focusin') {
    if (mark && event.target instanceof Element && event.target.matches(':focus-visible')) card.focusOn(mark);
  } else if (event instanceof FocusEvent) {
    if (mark) card.blurTo(event.relatedTarget);
  } else if (event instanceof PointerEvent) {
    if (event.type !== 'click') card.pointAt(event.type === 'pointerover' ? mark : null, event);
    else if (mark && getSelection()?.isCollapsed !== false) card.open(mark, event.clientY);
  }
}

/** What a screen reader has to hear it from: the mark, or the link in it that has the focus for it. */
function described(mark: HTMLElement): Element[] {
  return [mark, ...mark.querySelectorAll(':scope > .mention-link')];
}
