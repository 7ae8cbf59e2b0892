import type { Element, ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { xmlText } from '../../text/xml-text.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const EPUB = 'http://www.idpf.org/2007/ops';

export type XmlAttributes = Readonly<Record<string, string | undefined>>;
export type XmlChild = ElementContent | string;

/** An element; texts and attributes keep what XML knows of them, attributes without a value are left out. */
export function el(name: string, attributes: XmlAttributes, ...children: readonly XmlChild[]): Element {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, xmlText(value)]],
  );
  const content = children.map((child) =>
    typeof child === 'string' ? { type: 'text' as const, value: xmlText(child) } : child,
  );
  return x(name, Object.fromEntries(given), ...content);
}

/** A document with its declaration. */
export function xmlDocument(root: Element): string {
  const document: Root = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, root],
  };
  // No text may hold the end of a CDATA section (production 14), and there is no such section here.
  return `${toXml(document).replaceAll(']]>', ']]&gt;')}\n`;
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
