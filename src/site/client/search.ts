import { loadMessages } from './messages.ts';
import { ArchiveSearch } from './search/archive-search.ts';

/** The search page: `<archive-search>`. */
await loadMessages();
customElements.define('archive-search', ArchiveSearch);
