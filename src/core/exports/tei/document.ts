import { element } from '../xml-tags.ts';
import { type Element, isElement } from './element.ts';

/** An element as an XML document in UTF-8, with what stands before it. Characters that XML cannot hold are U+FFFD. */
export function teiDocument(root: Element, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${before}${written(root)}\n`;
}

function written({ name, attributes, children }: Element): string {
  let content = '';
  for (const child of children) content += isElement(child) ? written(child) : child.xml;
  return element(name, attributes, content);
}
