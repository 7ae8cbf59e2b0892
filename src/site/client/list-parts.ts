/**
 * The overview of a list that is split by body: an address that names a body (`?org=…&kind=…`), as that of the one table
 * does in a smaller archive, leads on to the page where its rows are.
 */
class ListParts extends HTMLElement {
  connectedCallback(): void {
    const parameters = new URLSearchParams(location.search);
    const org = parameters.get('org');
    const link = [...this.querySelectorAll<HTMLAnchorElement>('a[data-org]')].find((a) => a.dataset.org === org);
    if (link === undefined) return;
    const target = new URL(link.href);
    for (const [name, value] of parameters) target.searchParams.set(name, value);
    location.replace(target);
  }
}

customElements.define('list-parts', ListParts);
