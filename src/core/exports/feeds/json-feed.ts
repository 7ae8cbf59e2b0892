import { entryHtml } from './entry-html.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), to be found at an address of its own. */
export function feedToJson(feed: Feed, self: string): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: self,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      summary: entry.excerpts.map(({ text }) => text).join('\n'),
      content_html: entryHtml(entry),
      date_published: entry.date,
      language: entry.language,
      ...(entry.author === undefined ? {} : { authors: [{ name: entry.author }] }),
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
