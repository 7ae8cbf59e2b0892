import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { countUpTo } from '../text/sorted.ts';
import { isEditorial } from './syntax.ts';

/**
 * Tells where characters of blocks' faithful text stand in the file. Blocks are named as on the page (`p7`, `s1`); the
 * offset is in UTF-16 code units, and one past the end gives the block's end.
 */
export function pointsInTree(tree: Root): (block: string, offset: number) => Point | undefined {
  const blocks = tree.children.flatMap((node): Nodes[] => (node.type === 'blockquote' ? node.children : [node]));
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph');
  const headings = blocks.filter(({ type }) => type === 'heading');
  const points = new Map<Nodes, ReturnType<typeof pointsInNode>>();
  return (block, offset) => {
    const node = (block.startsWith('s') ? headings : paragraphs)[Number(block.slice(1)) - 1];
    if (node === undefined) return undefined;
    const pointOf = points.get(node) ?? pointsInNode(node);
    points.set(node, pointOf);
    return pointOf(offset) ?? node.position?.end;
  };
}

/** Tells where a character of a node's faithful text stands in the file; `undefined` past its end. */
export function pointsInNode(node: Nodes): (offset: number) => Point | undefined {
  const leaves: { readonly end: number; readonly start: number; readonly point: Point }[] = [];
  let length = 0;
  const walk = (at: Nodes): void => {
    if (at.type === 'text') {
      const start = length;
      length += at.value.length;
      if (at.position && length > start) leaves.push({ start, end: length, point: at.position.start });
    } else if ('children' in at && !isEditorial(at)) for (const child of at.children) walk(child);
  };
  walk(node);
  return (offset) => {
    const leaf = leaves[countUpTo(leaves, offset, ({ end }) => end)];
    if (leaf === undefined || offset < leaf.start) return undefined;
    return { ...leaf.point, column: leaf.point.column + offset - leaf.start };
  };
}
