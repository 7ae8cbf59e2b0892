import type { Entity } from '../../core/model/entity.ts';
import type { PageUrls } from '../urls.ts';
import { entityLink } from './entity-link.ts';

/** Lines of an index, each an item of a list: a name, a dotted leader, a number. */
export function indexEntries(
  entries: readonly (readonly [entity: Entity, count: number])[],
  urls: Pick<PageUrls, 'entityUrl'>,
): string {
  const lines = entries.map(([entity, count]) => {
    return `<li class="index-entry">${entityLink(entity, urls)}<span class="leader"></span><span class="count">${count}</span></li>`;
  });
  return lines.join('');
}
