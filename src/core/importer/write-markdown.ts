import { stringify } from 'yaml';
import { escapeParagraph, escapeText } from '../markup/serialize.ts';
import type { Block, ParagraphBlock } from './block.ts';
import type { FieldDoubt } from './facts.ts';

/** Something the importer decided that a person should look at, with its place in the Markdown it made. */
export interface Proposal {
  readonly place: { readonly line: number; readonly column: number };
  readonly message: string;
}

/** The file of a speech: front matter, then its blocks. Every character of theirs stays text. */
export function writeMarkdown(
  frontMatter: Readonly<Record<string, unknown>>,
  blocks: readonly Block[],
  doubts: readonly FieldDoubt[],
): { markdown: string; proposals: Proposal[] } {
  const head = ['---', ...stringify(frontMatter, { lineWidth: 0 }).trimEnd().split('\n'), '---'];
  const fields = doubts.map(({ field, message }) => {
    const line = head.findIndex((text) => text.startsWith(`${field}:`));
    return { place: { line: Math.max(line, 0) + 1, column: 1 }, message };
  });
  const lines = [...head];
  const proposals: Proposal[] = [...fields];
  for (const block of blocks) {
    lines.push('', writeBlock(block));
    if (block.kind === 'break') continue;
    for (const { offset, message } of block.doubts) {
      proposals.push({ place: { line: lines.length, column: columnOf(block, offset) }, message });
    }
  }
  return { markdown: `${lines.join('\n')}\n`, proposals };
}

function writeBlock(block: Block): string {
  if (block.kind === 'break') return '***';
  if (block.kind === 'heading') return `${'#'.repeat(block.depth)} ${escapeText(block.text)}`;
  if (block.salutation) return directive('salute', block.text);
  return writeParagraph(block, block.text);
}

/** A paragraph's text, or the beginning of it. */
function writeParagraph({ lead }: ParagraphBlock, text: string): string {
  if (lead === 0) return escapeParagraph(text);
  // A brace after the directive would be read as its attributes.
  return directive('lead', text.slice(0, lead)) + escapeText(text.slice(lead)).replace(/^\{/, '\\{');
}

function directive(name: string, text: string): string {
  return `:${name}[${escapeText(text).replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\')}]`;
}

/** Column, from 1, of an offset of a block's text in the line that is written for it. */
function columnOf(block: Exclude<Block, { kind: 'break' }>, offset: number): number {
  const before = block.text.slice(0, offset);
  if (block.kind === 'heading') return block.depth + 2 + escapeText(before).length;
  return (block.lead > offset ? ':lead['.length : 0) + writeParagraph({ ...block, lead: 0 }, before).length + 1;
}
