import { keepRate, keptRate } from './read-aloud/kept-rate.ts';
import { type Passage, passagesOf } from './read-aloud/passage.ts';
import { chineseSpeaker, type Speaker } from './read-aloud/speaker.ts';
import { copyOf, part } from './search/parts.ts';

/** What the status says; the texts stand in its `data-` attributes. */
type State = 'playing' | 'paused' | 'ended' | 'stopped' | 'failed';

/** Reads the speech of the page aloud, from where the reader is, with a bar to pause, go on and stop. */
export function readAloud(control: HTMLButtonElement): void {
  const open = document.querySelector('read-aloud');
  if (open instanceof ReadAloud) {
    open.play();
    return;
  }
  const template = part(document, '#read-aloud', HTMLTemplateElement);
  const bar = copyOf(template);
  if (!(bar instanceof ReadAloud)) throw new Error('Unexpected element in #read-aloud, expected <read-aloud>');
  template.after(bar);
  bar.open(part(document, 'article[data-speech]', HTMLElement), control);
}

/** `<read-aloud>`: which passage is read, and buttons and keys for it. */
export class ReadAloud extends HTMLElement {
  #passages: readonly Passage[] = [];
  #speaker: Speaker | undefined;
  #control: HTMLElement | undefined;
  #passage = 0;
  #utterance = 0;
  #isPlaying = false;
  readonly #listening = new AbortController();

  open(article: HTMLElement, control: HTMLElement): void {
    const { signal } = this.#listening;
    this.#control = control;
    this.#passages = passagesOf(article);
    this.#speaker = chineseSpeaker(article.lang, {
      onSaid: () => this.#goOn(),
      onFailed: () => this.#pause('failed'),
    });
    this.#passage = startOf(this.#passages);
    const rate = part(this, 'select', HTMLSelectElement);
    rate.value = String(keptRate());
    rate.addEventListener('change', () => this.#changeRate(Number(rate.value)), { signal });
    for (const button of this.querySelectorAll('button'))
      button.addEventListener('click', () => this.#do(button.name), { signal });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    addEventListener('pagehide', () => this.#speaker?.hush(), { signal });
    this.play();
    part(this, 'button[name="play"]', HTMLButtonElement).focus({ preventScroll: true });
  }

  play(): void {
    this.#isPlaying = true;
    this.#tell('playing');
    this.#read();
  }

  #do(name: string): void {
    if (name === 'stop') this.#close('stopped');
    else if (name === 'play') this.#isPlaying ? this.#pause('paused') : this.play();
    else this.#step(name === 'next' ? 1 : -1);
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation(); // The bar of the hits has the same key.
    this.#close('stopped');
  }

  #step(by: number): void {
    const passage = this.#passage + by;
    if (passage < 0 || passage >= this.#passages.length) return;
    this.#passage = passage;
    this.#utterance = 0;
    if (this.#isPlaying) this.#read();
    else this.#show();
  }

  /** After one utterance comes the next, and after the last one the next passage. */
  #goOn(): void {
    const passage = this.#passages[this.#passage];
    if (passage && this.#utterance + 1 < passage.utterances.length) {
      this.#utterance++;
      this.#read();
    } else if (this.#passage + 1 < this.#passages.length) this.#step(1);
    else this.#close('ended');
  }

  #read(): void {
    const utterance = this.#passages[this.#passage]?.utterances[this.#utterance];
    this.#show();
    if (utterance) this.#speaker?.say(utterance.text, keptRate());
  }

  #pause(state: State): void {
    this.#isPlaying = false;
    this.#speaker?.hush();
    this.#tell(state);
  }

  #changeRate(rate: number): void {
    keepRate(rate);
    if (this.#isPlaying) this.#read();
  }

  /** Marks the passage, and the words being read where the browser can mark words without touching the text. */
  #show(): void {
    const passage = this.#passages[this.#passage];
    const range = passage?.utterances[this.#utterance]?.range;
    if (!passage || !range) return;
    for (const { element } of this.#passages) element.classList.toggle('being-read', element === passage.element);
    if ('highlights' in CSS) CSS.highlights.set('being-read', new Highlight(range));
    const place = part(this, '.read-aloud-place', HTMLElement);
    const number = /^p(\d+)$/.exec(passage.element.id)?.[1];
    place.textContent =
      (number === undefined ? place.dataset.heading : place.dataset.paragraph?.replace('{number}', number)) ?? '';
    part(this, 'button[name="previous"]', HTMLButtonElement).disabled = this.#passage === 0;
    part(this, 'button[name="next"]', HTMLButtonElement).disabled = this.#passage === this.#passages.length - 1;
    bringIntoView(range, this.offsetTop);
  }

  #tell(state: State): void {
    const button = part(this, 'button[name="play"]', HTMLButtonElement);
    button.textContent = (this.#isPlaying ? button.dataset.pause : button.dataset.play) ?? '';
    const status = part(document, '.read-aloud-status', HTMLElement);
    status.textContent = status.dataset[state] ?? '';
  }

  #close(state: State): void {
    const hadFocus = this.contains(document.activeElement);
    this.#pause(state);
    this.#listening.abort();
    for (const { element } of this.#passages) element.classList.remove('being-read');
    if ('highlights' in CSS) CSS.highlights.delete('being-read');
    this.remove();
    // Where the reader has come to stays in view.
    if (hadFocus) this.#control?.focus({ preventScroll: true });
  }
}

customElements.define('read-aloud', ReadAloud);

/** The passage that the address names, or the first of which the reader sees the end. */
function startOf(passages: readonly Passage[]): number {
  const target = document.getElementById(location.hash.slice(1));
  const seen = ({ element }: Passage): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const named = passages.findIndex((passage) => target !== null && passage.element.contains(target) && seen(passage));
  return Math.max(named >= 0 ? named : passages.findIndex(seen), 0);
}

function bringIntoView(range: Range, floor: number): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= floor) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - floor / 3, behavior: isCalm ? 'instant' : 'smooth' });
}
