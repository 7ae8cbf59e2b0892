import { loadMessages } from './messages.ts';
import { DataTable } from './table/data-table-element.ts';

/** Long tables: `<data-table>`. */
await loadMessages();
customElements.define('data-table', DataTable);
