import { x } from 'xastscript';
import { xmlDocument } from '../xml.ts';
import { entryHtml } from './entry-html.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** A feed as Atom (RFC 4287), to be found at an address of its own. */
export function feedToAtom(feed: Feed, self: string): string {
  const { id, title, description, language, author, page, updated, entries } = feed;
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      x('id', id),
      x('title', title),
      x('subtitle', description),
      x('updated', updated),
      x('author', [x('name', author)]),
      x('link', { rel: 'alternate', type: 'text/html', href: page }),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      ...entries.map(entryOf),
    ]),
  );
}

function entryOf(entry: FeedEntry) {
  const { id, title, address, date, language, author, excerpts } = entry;
  return x('entry', { 'xml:lang': language }, [
    x('id', id),
    x('title', title),
    x('published', date),
    x('updated', date),
    ...(author === undefined ? [] : [x('author', [x('name', author)])]),
    x('link', { rel: 'alternate', type: 'text/html', href: address }),
    x('summary', excerpts.map(({ text }) => text).join('\n')),
    x('content', { type: 'html' }, entryHtml(entry)),
  ]);
}
