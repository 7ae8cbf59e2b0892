import type { Element, ElementContent } from 'xast';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

export type TeiContent = ElementContent | string | undefined | readonly TeiContent[];

/** An element; attributes and children that are `undefined` are left out. */
export function tei(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly TeiContent[]
): Element {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { type: 'element', name, attributes: Object.fromEntries(given), children: children.flatMap(flat) };
}

/** Elements each on a line of its own, for where white space means nothing. */
export function lines(...children: readonly TeiContent[]): ElementContent[] {
  return [...children.flatMap(flat).flatMap((child) => [newLine(), child]), newLine()];
}

function flat(child: TeiContent): ElementContent[] {
  if (child === undefined) return [];
  if (typeof child === 'string') return child === '' ? [] : [{ type: 'text', value: child }];
  return isList(child) ? child.flatMap(flat) : [child];
}

function isList(child: ElementContent | readonly TeiContent[]): child is readonly TeiContent[] {
  return Array.isArray(child);
}

function newLine(): ElementContent {
  return { type: 'text', value: '\n' };
}
