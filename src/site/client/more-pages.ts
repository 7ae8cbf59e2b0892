import { fetchPage } from './fetch-page.ts';

/**
 * A long list whose next page is brought here when its link is followed. Without script, or where the page cannot be
 * fetched, the link leads there.
 */
class MorePages extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[rel="next"]') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#bring(link).catch(() => location.assign(link.href));
    });
  }

  async #bring(link: HTMLAnchorElement): Promise<void> {
    if (this.hasAttribute('aria-busy')) return;
    this.setAttribute('aria-busy', 'true');
    try {
      const next = (await fetchPage(link.href)).querySelector(`more-pages[data-list="${this.dataset.list}"]`);
      const entries = [...(next?.querySelector('[data-items]')?.children ?? [])];
      this.querySelector('[data-items]')?.append(...entries);
      const more = next?.querySelector(':scope > .more');
      const old = link.closest('.more');
      if (more) old?.replaceWith(more);
      else old?.remove();
      // Whoever reads with the keyboard or a screen reader goes on where the new entries start.
      entries[0]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    } finally {
      this.removeAttribute('aria-busy');
    }
  }
}

customElements.define('more-pages', MorePages);
