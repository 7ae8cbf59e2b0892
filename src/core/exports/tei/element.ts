import { isAsItIs, text } from '../xml-tags.ts';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** An element before it is written; an attribute that is `undefined` is left out. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: (Element | Xml)[];
}

/**
 * What stands in the file as it is. The inner of a paragraph has no nodes of its own: a speech would have thousands,
 * made only to be written.
 */
export interface Xml {
  readonly xml: string;
}

/** A string is a text. */
export type TeiContent = Element | Xml | string | undefined | readonly TeiContent[];

export function tei(name: string, attributes: Element['attributes'], ...children: readonly TeiContent[]): Element {
  return { name, attributes, children: flat(children) };
}

/** Elements each on a line of its own, for where white space means nothing. */
export function lines(...children: readonly TeiContent[]): (Element | Xml)[] {
  return [...flat(children).flatMap((child) => [NEW_LINE, child]), NEW_LINE];
}

export const NEW_LINE: Xml = { xml: '\n' };

export function isElement(node: Element | Xml): node is Element {
  return 'name' in node;
}

/** A text as content. Two side by side may make the end of a CDATA section, which neither has: no `>` is left. */
export function textXml(value: string): string {
  return isAsItIs(value) ? value : text(value).replaceAll('>', '&gt;');
}

function flat(content: TeiContent, found: (Element | Xml)[] = []): (Element | Xml)[] {
  if (typeof content === 'string') {
    if (content !== '') found.push({ xml: textXml(content) });
  } else if (isList(content)) for (const one of content) flat(one, found);
  else if (content !== undefined) found.push(content);
  return found;
}

function isList(content: TeiContent): content is readonly TeiContent[] {
  return Array.isArray(content);
}
