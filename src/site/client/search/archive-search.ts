import { type Asked, readAddress, toggled, VIEWS, writeAddress } from '../../../core/search/address.ts';
import { CONCORDANCE_ORDERS } from '../../../core/search/concordance.ts';
import type { EntityAnswer } from '../../../core/search/entity-answers.ts';
import { type Found, openSearch, type Search } from '../../../core/search/open-search.ts';
import { parseQuery } from '../../../core/search/query.ts';
import { SORT_ORDERS } from '../../../core/search/rank.ts';
import { download } from '../download.ts';
import { messages } from '../messages.ts';
import { answersElement } from './answer-view.ts';
import { concordanceElement, linesOf } from './concordance-view.ts';
import { resultsAsCsv, resultsAsText } from './export-results.ts';
import { showChosen, showFacets } from './facet-panel.ts';
import { fetchIndexFiles } from './index-files.ts';
import { part } from './parts.ts';
import { rememberSearch } from './recent-searches.ts';
import { resultElement } from './result-view.ts';
import { type ShownResult, showResult } from './shown-result.ts';

type State = 'idle' | 'loading' | 'ready' | 'error';

/** Time without a key that ends a word while somebody types. */
const PAUSE_MS = 250;
/** Speeches shown at once. */
const STEP = 20;
/** Speeches whose lines a concordance sorts: each has to be read first. */
const SORTED = 500;

const NOTHING: Found = { results: [], counts: async () => new Map() };

/** The search page. What is asked stands in its address; nothing of the index is loaded before something is asked. */
export class ArchiveSearch extends HTMLElement {
  #asked: Asked = readAddress(new URLSearchParams());
  #search: Promise<Search> | undefined;
  #found = NOTHING;
  #answers: readonly EntityAnswer[] = [];
  /** Results shown so far. */
  #shown: ShownResult[] = [];
  /** Number of the latest search: what an earlier one brings is too late. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #whenSeen = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) void this.#showMore();
  });

  connectedCallback(): void {
    const field = this.#field();
    field.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#askSoon();
    });
    field.addEventListener('compositionend', () => this.#askSoon());
    this.#part('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#asked, written: field.value }, 'push');
    });
    this.addEventListener('change', ({ target }) => this.#choose(target));
    this.#part('.search-chosen', HTMLElement).addEventListener('click', ({ target }) => this.#unchoose(target));
    this.#part('.search-failure button', HTMLElement).addEventListener('click', () => void this.#update());
    this.#part('.search-copy', HTMLElement).addEventListener('click', () => void this.#copy());
    this.#part('.search-csv', HTMLElement).addEventListener('click', () => this.#downloadCsv());
    this.#list().addEventListener('click', () => rememberSearch(this.#asked.written));
    const more = this.#part('.search-more', HTMLElement);
    more.addEventListener('click', () => void this.#showMore());
    const filters = this.#part('.search-filters', HTMLDetailsElement);
    filters.open = matchMedia('(min-width: 60rem)').matches;
    filters.addEventListener('toggle', () => this.#openFilters());
    addEventListener('popstate', () => this.#readAddress());
    const typed = field.value; // Before the script was there; the browser itself restores nothing here.
    this.#readAddress();
    if (typed === '' || typed === this.#asked.written) return;
    field.value = typed;
    this.#askSoon();
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
    if (history === 'push') rememberSearch(asked.written);
    if (history === 'push' && address !== location.pathname + location.search)
      window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    void this.#update();
  }

  /** A value of a filter, the view, or an order was chosen. */
  #choose(control: EventTarget | null): void {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      this.#ask(toggled(this.#asked, control.name, control.value), 'push');
    else if (control instanceof HTMLInputElement && control.type === 'radio')
      this.#ask({ ...this.#asked, view: VIEWS.find((view) => view === control.value) ?? VIEWS[0] }, 'push');
    else if (control instanceof HTMLSelectElement) {
      const sort = SORT_ORDERS.find((order) => order === control.value) ?? this.#asked.sort;
      const context = CONCORDANCE_ORDERS.find((order) => order === control.value) ?? this.#asked.context;
      this.#ask({ ...this.#asked, sort, context }, 'push');
    }
  }

  #unchoose(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    const { facet, value } = button.dataset;
    const all = facet === undefined || value === undefined;
    this.#ask(all ? { ...this.#asked, selection: new Map() } : toggled(this.#asked, facet, value), 'push');
    this.#field().focus();
  }

  async #update(): Promise<void> {
    const run = ++this.#run;
    const isIdle = writeAddress(this.#asked).size === 0;
    this.#setState('loading');
    await this.#guard(run, async () => {
      const search = isIdle ? undefined : await this.#open();
      const { written, selection, sort } = this.#asked;
      const query = parseQuery(written);
      const found = (await search?.find(query, selection, sort)) ?? NOTHING;
      const answers = (await search?.answers(written)) ?? [];
      const shown = search === undefined ? [] : await this.#read(search, found, 0);
      if (run !== this.#run) return;
      this.#found = found;
      // A word that stands in the texts is hardly a slip for a name that it resembles.
      this.#answers = answers.filter(({ by }) => by !== 'typo' || found.results.length === 0);
      this.#shown = shown;
      this.#list().replaceChildren(...this.#items(shown));
      this.#showFrame(isIdle);
      if (search === undefined) return;
      showChosen(this, this.#asked, search.directory);
      await this.#showFilters(run, search);
    });
  }

  /** Counts what the filters would find: that reads more of the index than the results need, so not before it is seen. */
  async #showFilters(run: number, search: Search): Promise<void> {
    const panel = this.#part('.search-filters', HTMLDetailsElement);
    panel.hidden = this.#found.results.length === 0 && this.#asked.selection.size === 0;
    if (!panel.open || panel.hidden) return;
    panel.ariaBusy = 'true';
    const counts = await this.#found.counts();
    if (run !== this.#run) return;
    showFacets(this, this.#asked, counts, search.directory);
    panel.ariaBusy = 'false';
  }

  #openFilters(): void {
    if (this.#list().dataset.state !== 'ready') return; // They come with the results.
    const run = this.#run;
    void this.#guard(run, async () => this.#showFilters(run, await this.#open()));
  }

  async #showMore(): Promise<void> {
    const run = this.#run;
    if (this.#list().dataset.state !== 'ready') return;
    this.#setState('loading');
    await this.#guard(run, async () => {
      const next = await this.#read(await this.#open(), this.#found, this.#shown.length);
      if (run !== this.#run) return;
      this.#shown.push(...next);
      if (this.#asked.view === 'concordance') this.#list().replaceChildren(...this.#items(this.#shown));
      else this.#list().append(...next.map(resultElement));
      this.#setState('ready');
      this.#showMoreButton();
    });
  }

  /** The next results with their texts; all that are sorted together where a concordance is sorted. */
  async #read(search: Search, { results }: Found, from: number): Promise<ShownResult[]> {
    const { view, context } = this.#asked;
    const count = view === 'concordance' && context !== 'text' ? SORTED : STEP;
    const next = results.slice(from, from + count);
    return Promise.all(next.map((result) => showResult(search, result, this.#asked, this.dataset.speeches ?? '')));
  }

  #items(shown: readonly ShownResult[]): HTMLElement[] {
    const { view, context } = this.#asked;
    const answers = this.#answers.length === 0 ? [] : [answersElement(this.#answers, this.dataset.base ?? '')];
    if (view === 'passages' || shown.length === 0) return [...answers, ...shown.map(resultElement)];
    const total = context === 'text' ? shown.length : this.#found.results.length;
    return [...answers, concordanceElement(linesOf(shown, context), shown.length, total)];
  }

  /** Everything around the results. */
  #showFrame(isIdle: boolean): void {
    const { view, sort, context } = this.#asked;
    const hasResults = this.#found.results.length > 0;
    this.#part('.search-help', HTMLElement).hidden = !isIdle;
    if (isIdle) {
      this.#part('.search-filters', HTMLElement).hidden = true;
      this.#part('.search-chosen', HTMLElement).hidden = true;
    }
    this.#part('.search-tools', HTMLElement).hidden = !hasResults;
    this.#part(`input[name="view"][value="${view}"]`, HTMLInputElement).checked = true;
    this.#part('select[name="sort"]', HTMLSelectElement).value = sort;
    this.#part('select[name="context"]', HTMLSelectElement).value = context;
    this.#part('.context-control', HTMLElement).hidden = view !== 'concordance';
    this.#list().dataset.total = String(this.#found.results.length);
    this.#list().dataset.query = this.#asked.written.trim();
    this.#setState(isIdle ? 'idle' : 'ready');
    this.#showMoreButton();
  }

  #showMoreButton(): void {
    const more = this.#part('.search-more', HTMLElement);
    more.hidden = this.#shown.length >= this.#found.results.length;
    // Observed anew, so that a button which stayed in sight is seen again.
    this.#whenSeen.unobserve(more);
    if (!more.hidden) this.#whenSeen.observe(more);
  }

  #setState(state: State): void {
    this.#list().dataset.state = state;
    this.#list().ariaBusy = String(state === 'loading');
    this.#part('.search-failure', HTMLElement).hidden = state !== 'error';
    this.#part('.copy-status', HTMLElement).textContent = '';
    this.#part('.search-status', HTMLElement).textContent = this.#statusOf(state);
  }

  #statusOf(state: State): string {
    const texts = this.#texts();
    if (state === 'loading') return texts.loading;
    if (state !== 'ready') return '';
    const { results } = this.#found;
    const passages = results.flatMap((result) => result.passages);
    if (results.length > 0) {
      const hits = passages.reduce((sum, passage) => sum + passage.hits.length, 0);
      return texts.found(results.length, passages.length, hits);
    }
    const isNarrowed = [...this.#asked.selection.values()].some((values) => values.length > 0);
    return texts.nothing(this.#asked.written.trim(), isNarrowed);
  }

  async #copy(): Promise<void> {
    const status = this.#part('.copy-status', HTMLElement);
    try {
      await navigator.clipboard.writeText(resultsAsText(this.#shown, this.#asked.view, this.#asked.context));
      status.textContent = this.#texts().copied;
    } catch {
      status.textContent = this.#texts().copyFailed;
    }
  }

  #downloadCsv(): void {
    download(resultsAsCsv(this.#shown, this.#asked.context), `${this.#texts().fileName}.csv`, 'text/csv;charset=utf-8');
  }

  /** Whatever goes wrong while a search is the latest one is shown, with a way to try again. */
  async #guard(run: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (run !== this.#run) return;
      console.error(error);
      this.#list().replaceChildren();
      this.#part('.search-tools', HTMLElement).hidden = true;
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

  #texts() {
    return messages().searchPage;
  }

  #list(): HTMLElement {
    return this.#part('#search-results', HTMLElement);
  }

  #field(): HTMLInputElement {
    return this.#part('input[name="q"]', HTMLInputElement);
  }

  #part<T extends Element>(selector: string, type: abstract new () => T): T {
    return part(this, selector, type);
  }
}
