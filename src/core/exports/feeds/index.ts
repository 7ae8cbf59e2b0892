import { entityAddress } from '../../model/address.ts';
import type { ExportFormat } from '../format.ts';
import { feedToAtom } from './atom.ts';
import { type Feed, feedOfArchive, feedOfEntity } from './feed.ts';
import { feedToJson } from './json-feed.ts';
import { feedToRss } from './rss.ts';

/** The forms of a feed; the first is that of a body, too. */
export const FEED_FORMS = [
  { name: 'feed.xml', mediaType: 'application/atom+xml', write: feedToAtom },
  { name: 'rss.xml', mediaType: 'application/rss+xml', write: feedToRss },
  { name: 'feed.json', mediaType: 'application/feed+json', write: feedToJson },
] as const satisfies readonly {
  readonly name: string;
  readonly mediaType: string;
  readonly write: (feed: Feed, self: string) => string;
}[];

/** Feeds of all speeches in every form, and of each organization as `organizations/<id>/feed.xml`. */
export const feedFiles: ExportFormat['files'] = (source) => {
  const [atom] = FEED_FORMS;
  const organizations = source.corpus.entities.filter(({ type }) => type === 'organization');
  return [
    ...FEED_FORMS.map(({ name, mediaType, write }) => ({
      path: name,
      mediaType,
      write: async () => write(await feedOfArchive(source), source.root + name),
    })),
    ...organizations.map((entity) => {
      const path = `${entityAddress(entity.type, entity.id)}${atom.name}`;
      const { mediaType, write } = atom;
      return { path, mediaType, write: async () => write(await feedOfEntity(entity, source), source.root + path) };
    }),
  ];
};
