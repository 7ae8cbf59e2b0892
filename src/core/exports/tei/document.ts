import type { Element, ElementContent } from 'xast';
import { element, text } from '../xml-tags.ts';

/** An element as an XML document in UTF-8, with what stands before it. Characters that XML cannot hold are U+FFFD. */
export function teiDocument(root: Element, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${before}${written(root)}\n`;
}

function written(node: ElementContent): string {
  if (node.type === 'text') return text(node.value);
  if (node.type === 'instruction') return `<?${node.name} ${node.value}?>`;
  if (node.type !== 'element') return '';
  let content = '';
  for (const child of node.children) content += written(child);
  return element(node.name, valuesOf(node), content);
}

function valuesOf({ attributes }: Element): Readonly<Record<string, string | undefined>> {
  const values: Record<string, string | undefined> = {};
  for (const name in attributes) values[name] = attributes[name] ?? undefined;
  return values;
}
