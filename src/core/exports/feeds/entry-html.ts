import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { xmlText } from '../../text/xml-text.ts';
import type { FeedEntry } from './feed.ts';

/** What a reader of feeds shows of an entry, as HTML: its excerpts, each with its place, and the way to the speech. */
export function entryHtml({ title, address, excerpts }: FeedEntry): string {
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
