import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { isEditorial } from './syntax.ts';

/**
 * Where a character of a block's faithful text stands in the file. Blocks are named as on the page (`p7`, `s1`);
 * the offset is in UTF-16 code units, and one past the end gives the block's end.
 */
export function placeOfOffset(tree: Root, block: string, offset: number): Point | undefined {
  const node = blockNamed(tree, block);
  return node && (pointInNode(node, offset) ?? node.position?.end);
}

/** Where a character of a node's faithful text stands in the file; `undefined` past its end. */
export function pointInNode(node: Nodes, offset: number): Point | undefined {
  let left = offset;
  const find = (at: Nodes): Point | undefined => {
    if (at.type === 'text') {
      const start = at.position?.start;
      if (left < at.value.length && start !== undefined) return { ...start, column: start.column + left };
      left -= at.value.length;
      return undefined;
    }
    if (!('children' in at) || isEditorial(at)) return undefined;
    for (const child of at.children) {
      const found = find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(node);
}

function blockNamed(tree: Root, name: string): Nodes | undefined {
  const kind = name.startsWith('s') ? 'heading' : 'paragraph';
  const blocks = tree.children.flatMap((node): Nodes[] => (node.type === 'blockquote' ? node.children : [node]));
  return blocks.filter((node) => node.type === kind)[Number(name.slice(1)) - 1];
}
