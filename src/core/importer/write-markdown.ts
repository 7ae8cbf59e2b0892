import { stringify } from 'yaml';
import { serializeAttributes } from '../markup/attributes.ts';
import { escapeParagraph, escapeText } from '../markup/serialize.ts';
import type { Block, ParagraphBlock } from './block.ts';
import type { FieldDoubt } from './facts.ts';
import { findIncidents } from './incidents.ts';

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
  if (block.kind === 'heading') return `${'#'.repeat(block.depth)} ${writeWords(block.text, escapeText)}`;
  if (block.salutation) return directive('salute', block.text);
  return writeParagraph(block, block.text);
}

/** A paragraph's text, or the beginning of it. */
function writeParagraph(block: ParagraphBlock, text: string): string {
  const { name, length } = markedStart(block);
  if (length === 0) return writeWords(text, escapeParagraph);
  return directive(name, text.slice(0, length)) + afterDirective(writeWords(text.slice(length), escapeText));
}

function markedStart({ speaker, lead }: ParagraphBlock): { name: string; length: number } {
  return speaker > 0 ? { name: 'speaker', length: speaker } : { name: 'lead', length: lead };
}

/** Words with the incidents among them marked: （掌声）. */
function writeWords(text: string, escapeStart: (words: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, kind } of findIncidents(text)) {
    const before = text.slice(done, start);
    parts.push(beforeMark(done === 0 ? escapeStart(before) : afterDirective(escapeText(before))));
    parts.push(directive('incident', text.slice(start, end), { kind }));
    done = end;
  }
  const rest = text.slice(done);
  return parts.join('') + (done === 0 ? escapeStart(rest) : afterDirective(escapeText(rest)));
}

/** A brace after a directive would be read as its attributes. */
function afterDirective(markdown: string): string {
  return markdown.replace(/^\{/, '\\{');
}

function directive(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  return `:${name}[${beforeMark(escapeText(text))}]${serializeAttributes(attributes)}`;
}

/** A backslash before the mark of a directive would make it text. */
function beforeMark(markdown: string): string {
  return markdown.replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\');
}

/** Column, from 1, of an offset of a block's text in the line that is written for it. */
function columnOf(block: Exclude<Block, { kind: 'break' }>, offset: number): number {
  const before = block.text.slice(0, offset);
  if (block.kind === 'heading') return block.depth + 2 + escapeText(before).length;
  const { name, length } = markedStart(block);
  if (offset >= length) return writeParagraph(block, before).length + 1;
  return `:${name}[${escapeText(before)}`.length + 1;
}
