import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { xmlText } from '../text/xml-text.ts';

/** An element as an XML document in UTF-8. Characters that XML cannot hold are U+FFFD in it. */
export function xmlDocument(root: Element): string {
  const written = toXml(clean(root), { closeEmptyElements: true, tightClose: true });
  // No text may hold the end of a CDATA section (production 14), and there is no such section here.
  // A carriage return that stands as such is a line feed to whoever reads it (section 2.11).
  const text = written.replaceAll(']]>', ']]&gt;').replaceAll('\r', '&#xD;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

function clean({ attributes, children, ...element }: Element): Element {
  const values = Object.entries(attributes).map(([name, value]) => [name, value && xmlText(value)] as const);
  return { ...element, attributes: Object.fromEntries(values), children: children.map(cleanContent) };
}

function cleanContent(node: ElementContent): ElementContent {
  if (node.type === 'text') return { ...node, value: xmlText(node.value) };
  return node.type === 'element' ? clean(node) : node;
}
