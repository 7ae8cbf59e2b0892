import { element, openTag, text, type XmlAttributes } from '../xml-tags.ts';
import { entryHtml } from './entry-html.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** A feed as Atom (RFC 4287), to be found at an address of its own. */
export function feedToAtom(feed: Feed, self: string): string {
  const { id, title, description, language, author, page, updated, entries } = feed;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    openTag('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }),
    said('id', id),
    said('title', title),
    said('subtitle', description),
    said('updated', updated),
    element('author', {}, said('name', author)),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('');
}

function entryOf(entry: FeedEntry): string {
  const { id, title, address, date, language, author, excerpts } = entry;
  const parts = [
    said('id', id),
    said('title', title),
    said('published', date),
    said('updated', date),
    author === undefined ? '' : element('author', {}, said('name', author)),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    said('summary', excerpts.map(({ text }) => text).join('\n')),
    said('content', entryHtml(entry), { type: 'html' }),
  ];
  return element('entry', { 'xml:lang': language }, parts.join(''));
}

function said(name: string, words: string, attributes: XmlAttributes = {}): string {
  return element(name, attributes, text(words));
}
