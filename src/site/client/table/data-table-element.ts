import { messages } from '../messages.ts';
import { part } from '../search/parts.ts';
import { nextSort, readTableView, type TableChoices, type TableView, writeTableView } from './table-address.ts';
import { foldText, groupRows, type KeyType, type RowGroup, selectRows, type TableRow } from './table-rows.ts';

/** Time without a key that ends a word while somebody types. */
const PAUSE_MS = 150;
/** Rows shown at once. */
const STEP = 200;

interface ShownRow extends TableRow {
  readonly element: HTMLTableRowElement;
}

/** Filters, sorts and groups the rows of a table that the page already has. How it is shown stands in the address. */
export class DataTable extends HTMLElement {
  #rows: readonly ShownRow[] = [];
  #types: ReadonlyMap<string, KeyType> = new Map();
  #choices: TableChoices = { facets: new Map(), columns: new Set(), group: '' };
  #view: TableView = { words: '', chosen: new Map(), sort: undefined, group: '' };
  #found: readonly ShownRow[] = [];
  #shown = STEP;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  readonly #whenSeen = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) this.#showMore();
  });

  connectedCallback(): void {
    this.#readTable();
    const form = part(this, 'form', HTMLFormElement);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => {
      if (event.target === this.#field() && !(event instanceof InputEvent && event.isComposing)) this.#typed();
    });
    form.addEventListener('compositionend', () => this.#typed());
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#choose(target);
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#show({ words: '', chosen: new Map(), sort: undefined, group: this.#choices.group }, 'push');
      this.#field().focus();
    });
    this.#more().addEventListener('click', () => this.#showMore());
    addEventListener('popstate', this.#readAddress);
    addEventListener('beforeprint', this.#showAll);
    part(this, '.table-tools', HTMLElement).hidden = false;
    this.#readAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('beforeprint', this.#showAll);
  }

  /** Takes the rows out of the page's table, and makes heads that can be sorted by buttons. */
  #readTable(): void {
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    const sorted = heads.flatMap((head, index) => {
      const { sort, type } = head.dataset;
      return sort === undefined ? [] : [{ head, index, sort, type: typeOf(type) }];
    });
    for (const { head, sort } of sorted) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        this.#show({ ...this.#view, sort: nextSort(this.#view.sort, sort) }, 'push');
      });
      head.append(button);
    }
    this.#types = new Map(sorted.map(({ sort, type }) => [sort, type]));
    this.#choices = {
      facets: new Map(this.#facets().map((select) => [select.name, new Set(valuesOf(select))])),
      columns: new Set(this.#types.keys()),
      group: this.dataset.group ?? '',
    };
    const names = this.#facets().map(({ name }) => name);
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.group)')].map((element) => ({
      element,
      text: foldText([...element.cells].map(({ textContent }) => textContent).join(' ')),
      facets: new Map(
        names.flatMap((name) => {
          const value = element.dataset[name];
          return value === undefined ? [] : [[name, value] as const];
        }),
      ),
      keys: new Map(sorted.map(({ sort, index, type }) => [sort, keyOf(element.cells[index], type)])),
    }));
  }

  readonly #readAddress = (): void => {
    clearTimeout(this.#timer);
    this.#show(readTableView(new URLSearchParams(location.search), this.#choices));
  };

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show({ ...this.#view, words: this.#field().value }, 'replace'), PAUSE_MS);
  }

  #choose({ name, value }: HTMLSelectElement): void {
    const others = [...this.#view.chosen].filter(([facet]) => facet !== name);
    const chosen = new Map(value === '' ? others : [...others, [name, value]]);
    this.#show(name === 'group' ? { ...this.#view, group: value } : { ...this.#view, chosen }, 'push');
  }

  #show(view: TableView, history?: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#view = view;
    if (history !== undefined) {
      const parameters = writeTableView(view, this.#choices).toString();
      const address = location.pathname + (parameters === '' ? '' : `?${parameters}`);
      if (history === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    }
    this.#found = selectRows(this.#rows, view, this.#types, this.#collator.compare);
    this.#shown = STEP;
    this.#showControls();
    this.#showRows();
    const { found, nothing } = messages().ledger.table;
    const count = this.#found.length;
    part(this, '.table-status', HTMLElement).textContent = count === 0 ? nothing : found(count, this.#rows.length);
  }

  #showControls(): void {
    const { words, chosen, sort, group } = this.#view;
    if (foldText(this.#field().value).trim() !== foldText(words).trim()) this.#field().value = words;
    for (const select of this.#facets()) select.value = chosen.get(select.name) ?? '';
    part(this, 'select[name="group"]', HTMLSelectElement).value = group;
    for (const head of this.querySelectorAll<HTMLElement>('thead th[data-sort]')) {
      const isSorted = head.dataset.sort === sort?.column;
      head.ariaSort = isSorted ? (sort?.descending ? 'descending' : 'ascending') : null;
    }
  }

  #showRows(): void {
    const { group } = this.#view;
    const select = this.#facets().find(({ name }) => name === group);
    const values = select === undefined ? [] : valuesOf(select);
    let left = this.#shown;
    const bodies: HTMLTableSectionElement[] = [];
    for (const { value, rows } of groupRows(this.#found, select === undefined ? '' : group, values)) {
      if (left <= 0) break;
      const body = document.createElement('tbody');
      if (select !== undefined) body.append(this.#groupHead(select, { value, rows }));
      body.append(...rows.slice(0, left).map(({ element }) => element));
      left -= rows.length;
      bodies.push(body);
    }
    const table = part(this, 'table', HTMLTableElement);
    for (const body of [...table.tBodies]) body.remove();
    table.append(...bodies);
    const more = this.#more();
    more.hidden = this.#shown >= this.#found.length;
    // Observed anew, so that a button which stayed in sight is seen again.
    this.#whenSeen.unobserve(more);
    if (!more.hidden) this.#whenSeen.observe(more);
  }

  #groupHead(select: HTMLSelectElement, { value, rows }: RowGroup<ShownRow>): HTMLTableRowElement {
    const row = document.createElement('tr');
    row.className = 'group';
    const head = document.createElement('th');
    head.scope = 'rowgroup';
    head.colSpan = this.querySelectorAll('thead th').length;
    const option = value === '' ? undefined : [...select.options].find((option) => option.value === value);
    const count = document.createElement('span');
    count.className = 'count';
    count.textContent = String(rows.length);
    head.append(option?.dataset.name ?? this.dataset.noValue ?? '', ' ', count);
    row.append(head);
    return row;
  }

  #showMore(): void {
    this.#shown += STEP;
    this.#showRows();
  }

  /** On paper there is no scrolling on. */
  readonly #showAll = (): void => {
    this.#shown = this.#found.length;
    this.#showRows();
  };

  #facets(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
  }

  #field(): HTMLInputElement {
    return part(this, 'input[name="q"]', HTMLInputElement);
  }

  #more(): HTMLButtonElement {
    return part(this, '.table-more', HTMLButtonElement);
  }
}

function valuesOf(select: HTMLSelectElement): string[] {
  return [...select.options].map(({ value }) => value).filter((value) => value !== '');
}

/** A number or a date stands in the cell's `data-key`, since its text is for reading; words are their own key. */
function keyOf(cell: HTMLTableCellElement | undefined, type: KeyType): string {
  return (type === 'text' ? cell?.textContent?.trim() : cell?.dataset.key) ?? '';
}

function typeOf(name: string | undefined): KeyType {
  return name === 'number' || name === 'date' ? name : 'text';
}
