import type { SiteSettings } from '../../model/site.ts';
import { availability } from './availability.ts';
import { type Element, lines, tei } from './element.ts';

/** Who publishes a file, what names it, and under which licence. */
export function publicationStmt({ editor, title, license }: SiteSettings, ids: readonly Element[]): Element {
  return tei('publicationStmt', {}, lines(tei('publisher', {}, editor ?? title), ids, availability(license)));
}
