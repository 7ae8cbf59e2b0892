import type { Blockquote, Heading, Paragraph, Root, RootContent, ThematicBreak } from 'mdast';
import type { Plugin } from 'unified';
import { location } from 'vfile-location';
import { isWide } from '../text/han.ts';
import { type InlineContext, parseInline } from './parse-inline.ts';

export interface RemarkSpeechOptions {
  /** Names of the directives; `:name[` of any other name is text. */
  readonly names: ReadonlySet<string>;
}

/** The front matter of a file, with its marks and without the line end after it. */
export const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?=\r?\n|$)/;
const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
const HEADING_OPEN = /^[ \t\u3000]*(#{1,6})[ \t\u3000]+/;
const QUOTE_OPEN = /^[ \t\u3000]*>[ \t\u3000]*/;
const BREAK = /^[ \t]*\*{3,}[ \t]*$/;
const INDENT = /^[ \t\u3000]*/;

/**
 * Gives unified the parser for speeches: a small, lossless Markdown in which nothing but headings (`##`), quotations
 * (`>`), `***`, emphasis, links, backslash escapes and our own directives is markup. Lists, HTML, tildes, half-width
 * colons and the rest of CommonMark are text, because in Chinese prose they are (docs/decisions/0002).
 */
export const remarkSpeech: Plugin<[RemarkSpeechOptions], string, Root> = function ({ names }) {
  this.parser = (document) => parseBlocks(String(document), names);
};

type LineKind = 'blank' | 'heading' | 'break' | 'quote' | 'text';

interface Line {
  readonly kind: LineKind;
  readonly start: number;
  /** Offset of the text, after indentation and marks. */
  readonly text: number;
  /** Offset of the end of the text, before trailing white space and the line's end. */
  readonly end: number;
  readonly depth?: number;
}

function parseBlocks(source: string, names: ReadonlySet<string>): Root {
  const places = location(source);
  const toPoint = (offset: number) => places.toPoint(offset) ?? { line: 1, column: 1, offset };
  const context = (quoted: boolean): InlineContext => ({ source, names, quoted, toPoint });
  const children: RootContent[] = [];
  let consumed = 0;
  const position = (from: number, to: number) => ({ start: toPoint(from), end: toPoint(to) });

  const front = FRONT_MATTER.exec(source)?.[0];
  if (front !== undefined) {
    const value = front.replace(/^---[ \t]*\r?\n/, '').replace(/---[ \t]*$/, '');
    children.push({ type: 'yaml', value, position: position(0, front.length), data: { raw: front } });
    consumed = front.length;
  }

  const lines = readLines(source, consumed);
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (line === undefined || line.kind === 'blank') {
      i++;
      continue;
    }
    const before = source.slice(consumed, line.text);
    if (line.kind === 'heading' || line.kind === 'break') {
      children.push(
        line.kind === 'break'
          ? thematicBreak(source.slice(line.text, line.end), before, position(line.start, line.end))
          : heading(line, before),
      );
      consumed = line.end;
      i++;
      continue;
    }
    let last = i;
    while (lines[last + 1]?.kind === line.kind) last++;
    const end = lines[last]?.end ?? line.end;
    const inline = joinLines(parseInline(context(line.kind === 'quote'), line.text, end));
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: inline,
      position: position(line.text, end),
      data: { before },
    };
    if (line.kind === 'quote') pushQuoted(children, paragraph);
    else children.push(paragraph);
    consumed = end;
    i = last + 1;
  }
  return { type: 'root', children, position: position(0, source.length), data: { after: source.slice(consumed) } };

  function heading(line: Line, before: string): Heading {
    const depth = line.depth;
    return {
      type: 'heading',
      depth: depth === 1 || depth === 2 || depth === 3 || depth === 4 || depth === 5 ? depth : 6,
      children: parseInline(context(false), line.text, line.end),
      position: position(line.start, line.end),
      data: { before },
    };
  }
}

function readLines(source: string, from: number): Line[] {
  const lines: Line[] = [];
  LINE.lastIndex = from;
  while (LINE.lastIndex < source.length) {
    const start = LINE.lastIndex;
    const whole = LINE.exec(source)?.[0] ?? '';
    const content = whole.replace(/[\r\n]+$/, '');
    const end = start + content.trimEnd().length;
    lines.push(classify(content.trimEnd(), start, end));
  }
  return lines;
}

function classify(content: string, start: number, end: number): Line {
  if (content === '') return { kind: 'blank', start, text: start, end };
  if (BREAK.test(content)) return { kind: 'break', start, text: start + (INDENT.exec(content)?.[0].length ?? 0), end };
  const open = HEADING_OPEN.exec(content);
  if (open) return { kind: 'heading', start, text: start + open[0].length, end, depth: open[1]?.length ?? 6 };
  const quote = QUOTE_OPEN.exec(content);
  if (quote) {
    const kind = quote[0].length === content.length ? 'blank' : 'quote';
    return { kind, start, text: start + quote[0].length, end };
  }
  return { kind: 'text', start, text: start + (INDENT.exec(content)?.[0].length ?? 0), end };
}

function thematicBreak(raw: string, before: string, position: ThematicBreak['position'] & object): ThematicBreak {
  return { type: 'thematicBreak', position, data: { before, raw } };
}

/** Neighboring paragraphs of a quotation stand in one `<blockquote>`. */
function pushQuoted(children: RootContent[], paragraph: Paragraph): void {
  const last = children.at(-1);
  if (last?.type === 'blockquote') {
    last.children.push(paragraph);
    if (last.position && paragraph.position) last.position.end = paragraph.position.end;
    return;
  }
  const quote: Blockquote = { type: 'blockquote', children: [paragraph] };
  if (paragraph.position) quote.position = { ...paragraph.position };
  children.push(quote);
}

/**
 * The end of a line inside a paragraph: nothing between two full-width characters (Chinese has no blanks between
 * words), a blank elsewhere. It stays in the tree as written.
 */
function joinLines(nodes: Paragraph['children']): Paragraph['children'] {
  const leaves = [...textLeaves(nodes)];
  for (const [i, leaf] of leaves.entries()) {
    if (leaf.data?.raw === undefined || leaf.value !== '\n') continue;
    const left = leaves[i - 1]?.value.at(-1);
    const right = leaves
      .slice(i + 1, i + 3)
      .find((next) => next.value !== '')
      ?.value.at(0);
    leaf.value = left !== undefined && right !== undefined && isWide(left) && isWide(right) ? '' : ' ';
  }
  return nodes;
}

function* textLeaves(nodes: readonly RootContent[]): Generator<Extract<RootContent, { type: 'text' }>> {
  for (const node of nodes) {
    if (node.type === 'text') yield node;
    else if ('children' in node) yield* textLeaves(node.children);
  }
}
