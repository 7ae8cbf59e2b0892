import type { Element, Nodes } from 'xast';
import { readHint } from '../../markup/tei/hint.ts';

/** Name of an element without its prefix. */
export function localName({ name }: Pick<Element, 'name'>): string {
  return name.replace(/^.*:/, '');
}

export function childrenOf(parent: Element | undefined, name?: string): Element[] {
  const elements = (parent?.children ?? []).filter((node) => node.type === 'element');
  return name === undefined ? elements : elements.filter((element) => localName(element) === name);
}

/** The first element on a path of names: `fileDesc`, `titleStmt`, `title`. */
export function findPath(from: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], from);
}

/** All elements of some names within another, in the order of the document. */
export function within(element: Element | undefined, ...names: readonly string[]): Element[] {
  return childrenOf(element).flatMap((child) => [
    ...(names.includes(localName(child)) ? [child] : []),
    ...within(child, ...names),
  ]);
}

/** The text of a node; characters that XML cannot hold are those that the instruction before them names. */
export function textIn(node: Nodes): string {
  if (!('children' in node)) return '';
  let text = '';
  let meant: string | undefined;
  for (const child of node.children) {
    if (child.type === 'text' || child.type === 'cdata') {
      text += meant === undefined ? child.value : child.value.replace('\uFFFD', () => meant ?? '');
      meant = undefined;
    } else if (child.type === 'instruction') meant = readHint(child).character;
    else if (child.type === 'element') text += textIn(child);
  }
  return text;
}

/** The text of an element on one line, as white space in XML means it; none where there is none. */
export function lineIn(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined;
  return textIn(element).replace(/\s+/g, ' ').trim() || undefined;
}

/** The hints that stand first in an element and are about it. */
export function hintsOf(element: Element): Readonly<Record<string, string>> {
  const [first] = element.children.filter((node) => node.type === 'instruction');
  return first === undefined ? {} : readHint(first);
}
