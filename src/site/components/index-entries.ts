import type { Entity } from '../../core/model/entity.ts';
import { inText, link } from '../html.ts';
import type { PageUrls } from '../urls.ts';

/** Lines of an index, each an item of a list: a name, a dotted leader, a number. */
export function indexEntries(
  entries: readonly (readonly [entity: Entity, count: number])[],
  { entityUrl }: Pick<PageUrls, 'entityUrl'>,
): string {
  const lines = entries.map(([entity, count]) => {
    const name = link(entityUrl(entity), inText(entity.name));
    return `<li class="index-entry">${name}<span class="leader"></span><span class="count">${count}</span></li>`;
  });
  return lines.join('');
}
