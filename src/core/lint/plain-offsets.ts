import type { Nodes, Root } from 'mdast';

/**
 * Which characters of a speech's Markdown are plain text: neither front matter, nor markup, nor an attribute, nor
 * escaped by a backslash. One byte for a code unit, 1 for plain.
 */
export function plainOffsets(tree: Root, length: number): Uint8Array {
  const plain = new Uint8Array(length);
  const visit = (node: Nodes): void => {
    if (node.type === 'text' && node.data?.raw === undefined) {
      plain.fill(1, node.position?.start.offset, node.position?.end.offset);
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return plain;
}
