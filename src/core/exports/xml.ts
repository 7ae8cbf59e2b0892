import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What XML 1.0 cannot hold in any form, escaped or not (production 2, `Char`). */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that XML cannot hold: controls and halves of surrogate pairs. */
export function xmlText(text: string): string {
  return text.replace(NO_CHARACTER, '');
}

/** An element as an XML document in UTF-8. Characters that XML cannot hold are left out of its texts and attributes. */
export function xmlDocument(root: Element): string {
  const written = toXml(clean(root), { closeEmptyElements: true, tightClose: true });
  // No text may hold the end of a CDATA section (production 14), and there is no such section here.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written.replaceAll(']]>', ']]&gt;')}\n`;
}

function clean({ attributes, children, ...element }: Element): Element {
  const values = Object.entries(attributes).map(([name, value]) => [name, value && xmlText(value)] as const);
  return { ...element, attributes: Object.fromEntries(values), children: children.map(cleanContent) };
}

function cleanContent(node: ElementContent): ElementContent {
  if (node.type === 'text') return { ...node, value: xmlText(node.value) };
  return node.type === 'element' ? clean(node) : node;
}
