import type { Entity } from '../../core/model/entity.ts';
import { inText, link } from '../html.ts';
import type { PageUrls } from '../urls.ts';

/** The name of an entity as a link to its page; nothing where there is none. */
export function entityLink(entity: Entity | undefined, { entityUrl }: Pick<PageUrls, 'entityUrl'>): string {
  return entity === undefined ? '' : link(entityUrl(entity), inText(entity.name));
}
