import { x } from 'xastscript';
import { xmlDocument } from '../xml.ts';
import { entryHtml } from './entry-html.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), to be found at an address of its own. */
export function feedToRss(feed: Feed, self: string): string {
  const { title, description, language, page, updated, entries } = feed;
  const namespaces = { 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };
  return xmlDocument(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        x('title', title),
        x('link', page),
        x('description', description),
        x('language', language),
        x('pubDate', dateOf(updated)),
        x('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
        ...entries.map(itemOf),
      ]),
    ]),
  );
}

function itemOf(entry: FeedEntry) {
  const { id, title, address, date, author } = entry;
  return x('item', [
    x('title', title),
    x('link', address),
    x('guid', { isPermaLink: String(id === address) }, id),
    x('pubDate', dateOf(date)),
    ...(author === undefined ? [] : [x('dc:creator', author)]),
    x('description', entryHtml(entry)),
  ]);
}

/** RFC 822, as RSS writes dates: `Sat, 05 Mar 2011 12:00:00 GMT`. */
function dateOf(moment: string): string {
  return new Date(moment).toUTCString();
}
