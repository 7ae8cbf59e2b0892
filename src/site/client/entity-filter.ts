import { EntityFilter } from './lists/entity-filter.ts';
import { loadMessages } from './messages.ts';

/** A list of entities that what is typed narrows: `<entity-filter>`. */
await loadMessages();
customElements.define('entity-filter', EntityFilter);
