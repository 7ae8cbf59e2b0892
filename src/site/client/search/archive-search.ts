import { type Asked, readAddress, toggled, writeAddress } from '../../../core/search/address.ts';
import type { Found } from '../../../core/search/find.ts';
import { openSearch, type Search } from '../../../core/search/open-search.ts';
import { parseQuery, phrasesOf } from '../../../core/search/query.ts';
import { searchTexts } from '../../components/search/texts.ts';
import { showChoices } from './facet-view.ts';
import { fetchIndexFiles } from './index-files.ts';
import { part } from './parts.ts';
import { resultElement } from './result-view.ts';

type State = 'idle' | 'loading' | 'ready' | 'error';

/** Time without a key that ends a word while somebody types. */
const PAUSE_MS = 250;
/** Speeches shown at once. */
const STEP = 20;

/** The search page. What is asked stands in its address; nothing of the index is loaded before something is asked. */
export class ArchiveSearch extends HTMLElement {
  #asked: Asked = readAddress(new URLSearchParams());
  #search: Promise<Search> | undefined;
  #found: Found = { results: [], counts: new Map() };
  #shown = 0;
  /** Number of the latest search: what an earlier one brings is too late. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const field = this.#field();
    field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#askSoon();
    });
    field.addEventListener('compositionend', () => this.#askSoon());
    part(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#asked, written: field.value }, 'push');
    });
    part(this, '.search-facet', HTMLElement).addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#ask(toggled(this.#asked, 'org', target.value), 'push');
    });
    part(this, '.search-failure button', HTMLElement).addEventListener('click', () => void this.#update());
    const more = part(this, '.search-more', HTMLElement);
    more.addEventListener('click', () => void this.#showMore());
    new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) more.click();
    }).observe(more);
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  #readAddress(): void {
    clearTimeout(this.#timer);
    this.#asked = readAddress(new URLSearchParams(location.search));
    this.#field().value = this.#asked.written;
    void this.#update();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#setState('loading');
    this.#timer = setTimeout(() => this.#ask({ ...this.#asked, written: this.#field().value }, 'replace'), PAUSE_MS);
  }

  #ask(asked: Asked, history: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#asked = asked;
    const parameters = writeAddress(asked).toString();
    const address = location.pathname + (parameters === '' ? '' : `?${parameters}`);
    if (history === 'push' && address !== location.pathname + location.search)
      window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    void this.#update();
  }

  async #update(): Promise<void> {
    const run = ++this.#run;
    const isIdle = writeAddress(this.#asked).size === 0;
    this.#setState('loading');
    await this.#guard(run, async () => {
      const search = isIdle ? undefined : await this.#open();
      const found = await search?.find(parseQuery(this.#asked.written), this.#asked.selection);
      if (run !== this.#run) return;
      this.#found = found ?? { results: [], counts: new Map() };
      this.#shown = 0;
      const items = await this.#nextItems(run);
      if (run !== this.#run) return;
      this.#list().replaceChildren(...items);
      this.#showFrame(search, isIdle);
    });
  }

  async #showMore(): Promise<void> {
    const run = this.#run;
    if (this.#list().dataset.state !== 'ready') return;
    this.#setState('loading');
    await this.#guard(run, async () => {
      const items = await this.#nextItems(run);
      if (run !== this.#run) return;
      this.#list().append(...items);
      this.#showMoreButton();
      this.#setState('ready');
    });
  }

  /** The next results, once their texts are there. */
  async #nextItems(run: number): Promise<HTMLElement[]> {
    const search = this.#search && (await this.#search);
    const results = this.#found.results.slice(this.#shown, this.#shown + STEP);
    if (search === undefined) return [];
    const texts = await Promise.all(results.map(({ speech }) => search.textOf(speech)));
    if (run === this.#run) this.#shown += results.length;
    const context = {
      speeches: this.dataset.speeches ?? '',
      phrases: phrasesOf(parseQuery(this.#asked.written)),
      organizations: this.#asked.selection.get('org') ?? [],
    };
    return results.flatMap((result, i) => {
      const text = texts[i];
      return text === undefined ? [] : [resultElement(result, text, context)];
    });
  }

  /** Everything around the results. */
  #showFrame(search: Search | undefined, isIdle: boolean): void {
    const { results, counts } = this.#found;
    const chosen = this.#asked.selection.get('org') ?? [];
    const choices = (search?.catalog.organizations ?? []).map(({ id, name }) => ({
      value: id,
      name,
      count: counts.get('org')?.get(id) ?? 0,
      chosen: chosen.includes(id),
    }));
    showChoices(
      part(this, '.search-facet', HTMLElement),
      isIdle ? [] : choices.filter((choice) => choice.count > 0 || choice.chosen),
    );
    this.#showMoreButton();
    this.#list().dataset.total = String(results.length);
    this.#list().dataset.query = this.#asked.written.trim();
    this.#setState(isIdle ? 'idle' : 'ready');
  }

  #showMoreButton(): void {
    part(this, '.search-more', HTMLElement).hidden = this.#shown >= this.#found.results.length;
  }

  #setState(state: State): void {
    this.#list().dataset.state = state;
    this.#list().ariaBusy = String(state === 'loading');
    part(this, '.search-failure', HTMLElement).hidden = state !== 'error';
    part(this, '.search-status', HTMLElement).textContent = this.#statusOf(state);
  }

  #statusOf(state: State): string {
    if (state === 'loading') return searchTexts.loading;
    if (state !== 'ready') return '';
    const { results } = this.#found;
    if (results.length === 0) return searchTexts.nothing(this.#asked.written.trim());
    return searchTexts.found(
      results.length,
      results.reduce((sum, { passages }) => sum + passages.length, 0),
    );
  }

  /** Whatever goes wrong while a search is the latest one is shown, with a way to try again. */
  async #guard(run: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (run !== this.#run) return;
      console.error(error);
      this.#list().replaceChildren();
      this.#setState('error');
    }
  }

  #open(): Promise<Search> {
    this.#search ??= openSearch(fetchIndexFiles(this.dataset.index ?? '')).catch((error: unknown) => {
      this.#search = undefined;
      throw error;
    });
    return this.#search;
  }

  #list(): HTMLElement {
    return part(this, '#search-results', HTMLElement);
  }

  #field(): HTMLInputElement {
    return part(this, 'input[name="q"]', HTMLInputElement);
  }
}
