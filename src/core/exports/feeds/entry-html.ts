import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { xmlText } from '../../text/xml-text.ts';
import type { FeedEntry } from './feed.ts';

/** What a reader of feeds shows of an entry, as HTML: its excerpts, each with its place, and the way to the speech. */
export function entryHtml(entry: FeedEntry): string {
  const plain = [entry.title, entry.address, ...entry.excerpts.flatMap(({ text, address = '' }) => [text, address])];
  return plain.some((words) => MARKUP.test(words)) ? escapedHtml(entry) : plainHtml(entry);
}

/** What HTML or XML may write otherwise than it is, and more: whatever else stands in words stands there as it is. */
const MARKUP = /[&<>"'`=]|[^\t\n\r\u0020-\u007e\u00a1-\ud7ff\ue000-\ufffd]/;

/** As `escapedHtml`; the most of entries are such, and the feeds of an archive have tens of thousands. */
function plainHtml({ title, address, excerpts }: FeedEntry): string {
  const link = (href: string, words: string): string => `<a href="${href}">${words}</a>`;
  const texts = excerpts.map(({ text, address }) => `<p>${address === undefined ? text : link(address, text)}</p>`);
  return `${texts.join('')}<p>${link(address, title)}</p>`;
}

function escapedHtml({ title, address, excerpts }: FeedEntry): string {
  const texts = excerpts.map(({ text, address }) =>
    element('p', {}, [address === undefined ? words(text) : element('a', { href: address }, [words(text)])]),
  );
  return toHtml([...texts, element('p', {}, [element('a', { href: address }, [words(title)])])]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function words(value: string): ElementContent {
  return { type: 'text', value: xmlText(value) };
}
