import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { element, text } from './xml-tags.ts';

/** An element as an XML document in UTF-8. Characters that XML cannot hold are U+FFFD in it. */
export function xmlDocument(root: Element): string {
  // No text may hold the end of a CDATA section (production 14), not even one that begins in another node.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root).replaceAll(']]>', ']]&gt;')}\n`;
}

/** As `toXml` has it; that one copies and asks more of each node than archives of many speeches have time for. */
function written(node: ElementContent): string {
  if (node.type === 'text') return text(node.value);
  if (node.type !== 'element') return toXml(node);
  let content = '';
  for (const child of node.children) content += written(child);
  const attributes: Record<string, string | undefined> = {};
  for (const name in node.attributes) attributes[name] = node.attributes[name] ?? undefined;
  return element(node.name, attributes, content);
}
