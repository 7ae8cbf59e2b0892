import type { Nodes, Text } from 'mdast';
import { serializeAttributes } from './attributes.ts';

/**
 * A tree as Markdown. What the parser read and nobody changed comes back to the letter; nodes made by code are written
 * in the one canonical form. Text made by code comes from `textNode`, which knows its escapes.
 */
export function serializeTree(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return node.children.map(serializeTree).join('') + (node.data?.after ?? '\n');
    case 'yaml':
      return node.data?.raw ?? `---\n${node.value}---\n`;
    case 'heading':
      return (node.data?.before ?? `\n\n${'#'.repeat(node.depth)} `) + inside(node);
    case 'thematicBreak':
      return (node.data?.before ?? '\n\n') + (node.data?.raw ?? '***');
    case 'paragraph':
      return (node.data?.before ?? '\n\n') + inside(node);
    case 'text':
      return node.data?.raw ?? node.value;
    case 'annotation':
      return `:${node.name}[${inside(node)}]${node.data?.raw ?? serializeAttributes(node.attributes)}`;
    case 'link':
      return `[${inside(node)}]${node.data?.raw ?? `(${node.url})`}`;
    case 'script':
      return `<${node.name}>${inside(node)}</${node.name}>`;
    case 'strong':
      return `**${inside(node)}**`;
    case 'emphasis':
      return `*${inside(node)}*`;
    default:
      return 'children' in node ? inside(node) : '';
  }
}

/** A text node for a tree, written with the escapes that keep every character text wherever it comes to stand. */
export function textNode(value: string): Text {
  const raw = escapeText(value);
  return raw === value ? { type: 'text', value } : { type: 'text', value, data: { raw } };
}

/** What the parser could read as inline markup, wherever it stands. */
const INLINE_MARKS = /\\(?=[!-/:-@[-`{-~])|[*[\]]|:(?=[a-z]+\[)|<(?=\/?su[bp]>)/g;
/** What it could read as the mark of a block, at a line's start. */
const BLOCK_MARKS = /^(#{1,6}(?=[ \t\u3000])|>)/gm;

/** Backslashes before whatever the parser could read as inline markup. Block marks matter at a line's start only. */
export function escapeText(value: string): string {
  return value.replace(INLINE_MARKS, '\\$&');
}

/** The same for the start of a paragraph, where `#` and `>` are marks as well. */
export function escapeParagraph(value: string): string {
  return escapeText(value).replace(BLOCK_MARKS, '\\$1');
}

/** Where `escapeParagraph` puts a backslash, by offsets of the text. */
export function escapedPlaces(paragraph: string): ReadonlySet<number> {
  const matches = [...paragraph.matchAll(INLINE_MARKS), ...paragraph.matchAll(BLOCK_MARKS)];
  return new Set(matches.map(({ index }) => index));
}

function inside(node: { readonly children: readonly Nodes[] }): string {
  return node.children.map(serializeTree).join('');
}
