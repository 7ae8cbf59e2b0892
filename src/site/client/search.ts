import { ArchiveSearch } from './search/archive-search.ts';

/** The search page: `<archive-search>`. */
customElements.define('archive-search', ArchiveSearch);
