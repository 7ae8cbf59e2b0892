import { openTag, text } from '../xml-tags.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const EPUB = 'http://www.idpf.org/2007/ops';

export type XmlAttributes = Readonly<Record<string, string | undefined>>;
/** An element as it is written; a string is text, with signs that are not yet those of XML. */
export type XmlChild = { readonly xml: string } | string;

/** An element; texts and attributes keep what XML knows of them, attributes without a value are left out. */
export function el(
  name: string,
  attributes: XmlAttributes,
  ...children: readonly XmlChild[]
): { readonly xml: string } {
  let content = '';
  for (const child of children) content += typeof child === 'string' ? text(child) : child.xml;
  // An empty one has its end tag too: readers that take it for HTML read `<p/>` as the beginning of one.
  return { xml: `${openTag(name, attributes)}${content}</${name}>` };
}

/** A document with its declaration. */
export function xmlDocument({ xml }: { readonly xml: string }): string {
  // No text may hold the end of a CDATA section (production 14), not even one that begins in another.
  return `<?xml version="1.0" encoding="utf-8"?>${xml.replaceAll(']]>', ']]&gt;')}\n`;
}

export interface Page {
  readonly title: string;
  readonly language: string;
  /** Path of the style sheet from the page. */
  readonly style: string;
  /** Attributes of the body: `epub:type`. */
  readonly body?: XmlAttributes;
}

/** A content document of an EPUB: XHTML 1.1 syntax of HTML. */
export function xhtmlPage({ title, language, style, body = {} }: Page, ...children: readonly XmlChild[]): string {
  return xmlDocument(
    el(
      'html',
      { xmlns: XHTML, 'xmlns:epub': EPUB, lang: language, 'xml:lang': language },
      el('head', {}, el('title', {}, title), el('link', { rel: 'stylesheet', type: 'text/css', href: style })),
      el('body', body, ...children),
    ),
  );
}
