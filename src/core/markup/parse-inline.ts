import type { Emphasis, Link, PhrasingContent, Strong, Text } from 'mdast';
import type { Point, Position } from 'unist';
import { parseAttributes } from './attributes.ts';
import type { Annotation, Script, ScriptName } from './syntax.ts';

/** A directive is recognized by its name: whatever else stands after a colon is text. */
const DIRECTIVE = /:([a-z]+)\[/y;
/** Nothing that a browser could take for another scheme or host: no `javascript:`, no `//host`, no backslash, no `name@host`. */
const LINK_TARGET = /\(((?:https?:\/\/(?![^\s/?#()]*@)|\/(?!\/)|#|mailto:|tel:)[^\s\p{C}()<>"\\]*)\)/uy;
/** The HTML that is markup: what these two say cannot be said in other words (m², CO₂), and they have no attributes. */
const ELEMENT = /<(\/?)(sub|sup)>/y;
const LINE_END = /\r\n|\n|\r/y;
const INDENT = /[ \t\u3000]*/y;
const QUOTE_INDENT = /[ \t\u3000]*>?[ \t\u3000]*/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const SPECIAL = /[\\:*[\]<\r\n]/g;

/**
 * Deeper nesting stays text. No speech nests beyond four; the limit keeps every later walk over the tree, ours and the
 * libraries', clear of the end of the stack.
 */
export const MAX_DEPTH = 100;

export interface InlineContext {
  readonly source: string;
  /** Names of directives; `:name[` of any other name is text. */
  readonly names: ReadonlySet<string>;
  /** Lines after the first carry the mark of a quotation. */
  readonly quoted: boolean;
  readonly toPoint: (offset: number) => Point;
}

type FrameKind = 'root' | 'annotation' | 'bracket' | '*' | '**' | ScriptName;

/** A node, or the contents of a construct that was not closed: those belong to whatever encloses them. */
type Item = PhrasingContent | Item[];

/** An open construct. Unless it is closed its opening becomes text and its items its parent's. */
interface Frame {
  readonly kind: FrameKind;
  readonly start: number;
  readonly opening: string;
  readonly items: Item[];
  /** How deep the closed nodes among the items nest. */
  height: number;
}

/**
 * Reads the text of a block: annotations, emphasis, links, escapes. One pass with a stack, so the time is linear in
 * the length whatever the text; everything that is not well-formed markup is text, character for character.
 */
export function parseInline(context: InlineContext, start: number, end: number): PhrasingContent[] {
  const { source, names, quoted, toPoint } = context;
  const root: Frame = { kind: 'root', start, opening: '', items: [], height: 0 };
  const stack: Frame[] = [root];
  let at = start;

  const span = (from: number, to: number): Position => ({ start: toPoint(from), end: toPoint(to) });
  const top = (): Frame => stack.at(-1) ?? root;
  const literal = (to: number): void => {
    top().items.push({ type: 'text', value: source.slice(at, to), position: span(at, to) });
    at = to;
  };
  /** Text that stands in the file otherwise than it reads: an escape, the end of a line. */
  const special = (value: string, to: number): void => {
    top().items.push({ type: 'text', value, position: span(at, to), data: { raw: source.slice(at, to) } });
    at = to;
  };
  const open = (kind: FrameKind, length: number): void => {
    stack.push({ kind, start: at, opening: source.slice(at, at + length), items: [], height: 0 });
    at += length;
  };
  /** Gives up the frames above a depth: their openings were text. */
  const unwind = (depth: number): void => {
    while (stack.length > depth) {
      const frame = stack.pop();
      if (frame === undefined) return;
      const parent = top();
      const position = span(frame.start, frame.start + frame.opening.length);
      parent.items.push({ type: 'text', value: frame.opening, position }, frame.items);
      parent.height = Math.max(parent.height, frame.height);
    }
  };
  /** Closes the frame at a depth, unless its node would nest too deep: then the mark at this place is text. */
  const close = (depth: number, to: number, node: (frame: Frame) => PhrasingContent): void => {
    unwind(depth + 1);
    const frame = top();
    if (frame.height >= MAX_DEPTH) {
      unwind(depth);
      literal(to);
      return;
    }
    stack.pop();
    top().items.push(node(frame));
    top().height = Math.max(top().height, frame.height + 1);
    at = to;
  };

  while (at < end) {
    SPECIAL.lastIndex = at;
    const next = Math.min(SPECIAL.exec(source)?.index ?? end, end);
    if (next > at) literal(next);
    if (at >= end) break;
    const character = source[at];

    if (character === '\\') {
      const escaped = source[at + 1] ?? '';
      if (at + 1 < end && ESCAPABLE.test(escaped)) special(escaped, at + 2);
      else literal(at + 1);
    } else if (character === '\n' || character === '\r') {
      special('\n', Math.min(at + lineBreakLength(source, at, quoted), end));
    } else if (character === ':') {
      DIRECTIVE.lastIndex = at;
      const match = DIRECTIVE.exec(source);
      if (match?.[1] !== undefined && names.has(match[1]) && DIRECTIVE.lastIndex <= end)
        open('annotation', match[0].length);
      else literal(at + 1);
    } else if (character === '[') {
      open('bracket', 1);
    } else if (character === ']') {
      const depth = lastIndexOfKind(stack, ['annotation', 'bracket']);
      const kind = stack[depth]?.kind;
      if (kind === undefined) literal(at + 1);
      else if (kind === 'annotation') {
        const parsed = parseAttributes(source, at + 1);
        const given = parsed !== undefined && parsed.end <= end ? parsed : { attributes: {}, end: at + 1 };
        const raw = source.slice(at + 1, given.end);
        close(depth, given.end, (f) => annotation(f, given.attributes, raw, span(f.start, given.end)));
      } else {
        LINK_TARGET.lastIndex = at + 1;
        const url = LINK_TARGET.exec(source)?.[1];
        const stop = LINK_TARGET.lastIndex;
        if (url !== undefined && stop <= end) {
          const raw = source.slice(at + 1, stop);
          close(depth, stop, (f) => link(f, url, raw, span(f.start, stop)));
        } else {
          unwind(depth);
          literal(at + 1);
        }
      }
    } else if (character === '<') {
      ELEMENT.lastIndex = at;
      const [tag = '<', slash, element] = ELEMENT.exec(source) ?? [];
      const kind = at + tag.length <= end ? scriptNamed(element) : undefined;
      const base = lastIndexOfKind(stack, ['root', 'annotation', 'bracket']);
      const depth = stack.findLastIndex((frame, i) => i > base && frame.kind === kind);
      if (kind !== undefined && slash === '' && depth === -1) open(kind, tag.length);
      else if (kind !== undefined && slash === '/' && depth !== -1)
        close(depth, at + tag.length, (f) => script(f, kind, span(f.start, at + tag.length)));
      else literal(at + 1);
    } else {
      const run = asteriskRun(source, at, end);
      const base = lastIndexOfKind(stack, ['root', 'annotation', 'bracket']);
      const closing = at > start && !isSpace(source[at - 1]) ? emphasisToClose(stack, base, run) : undefined;
      if (closing !== undefined) {
        const stop = at + closing.kind.length;
        close(closing.depth, stop, (f) => emphasis(f, closing.kind, span(f.start, stop)));
      } else {
        const marker = run > 1 ? '**' : '*';
        const opens = at + run < end && !isSpace(source[at + run]);
        if (opens && !stack.slice(base + 1).some((frame) => frame.kind === marker)) open(marker, marker.length);
        else literal(at + marker.length);
      }
    }
  }
  unwind(1);
  return mergeTexts(root.items);
}

/** Length of a line's end with the white space (and quotation mark) that begins the next line. */
function lineBreakLength(source: string, at: number, quoted: boolean): number {
  LINE_END.lastIndex = at;
  LINE_END.test(source);
  const indent = quoted ? QUOTE_INDENT : INDENT;
  indent.lastIndex = LINE_END.lastIndex;
  indent.test(source);
  return indent.lastIndex - at;
}

/** How many asterisks stand here: 1, 2, or 3 for three and more. */
function asteriskRun(source: string, at: number, end: number): 1 | 2 | 3 {
  if (at + 1 >= end || source[at + 1] !== '*') return 1;
  return at + 2 >= end || source[at + 2] !== '*' ? 2 : 3;
}

/** The emphasis that a run of asterisks closes: one for `*`, one for `**`, the innermost for `***`. */
function emphasisToClose(
  stack: readonly Frame[],
  base: number,
  run: 1 | 2 | 3,
): { depth: number; kind: '*' | '**' } | undefined {
  for (let depth = stack.length - 1; depth > base; depth--) {
    const frame = stack[depth];
    if (frame === undefined || frame.items.length === 0) continue;
    const { kind } = frame;
    if (kind === '*' && run !== 2) return { depth, kind };
    if (kind === '**' && run !== 1) return { depth, kind };
  }
  return undefined;
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function lastIndexOfKind(stack: readonly Frame[], kinds: readonly FrameKind[]): number {
  return stack.findLastIndex((frame) => kinds.includes(frame.kind));
}

function annotation(frame: Frame, attributes: Record<string, string>, raw: string, position: Position): Annotation {
  const name = frame.opening.slice(1, -1);
  return { type: 'annotation', name, attributes, children: mergeTexts(frame.items), position, data: { raw } };
}

function link(frame: Frame, url: string, raw: string, position: Position): Link {
  return { type: 'link', url, children: mergeTexts(frame.items), position, data: { raw } };
}

function emphasis(frame: Frame, marker: '*' | '**', position: Position): Emphasis | Strong {
  const children = mergeTexts(frame.items);
  return { type: marker === '**' ? 'strong' : 'emphasis', children, position };
}

function script(frame: Frame, name: ScriptName, position: Position): Script {
  return { type: 'script', name, children: mergeTexts(frame.items), position };
}

function scriptNamed(element: string | undefined): ScriptName | undefined {
  return element === 'sub' || element === 'sup' ? element : undefined;
}

/** The items in one list, with neighboring text that stands in the file as it reads joined. */
function mergeTexts(items: readonly Item[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  let run: Text[] = [];
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first?.position && last?.position) {
      const position = { start: first.position.start, end: last.position.end };
      merged.push({ type: 'text', value: run.map((node) => node.value).join(''), position });
    }
    run = [];
  };
  for (const node of flatten(items)) {
    if (node.type === 'text' && node.data === undefined) run.push(node);
    else {
      flush();
      merged.push(node);
    }
  }
  flush();
  return merged;
}

/** In order, without recursion: a million unclosed brackets nest a million deep. */
function* flatten(items: readonly Item[]): Generator<PhrasingContent> {
  const stack: { items: readonly Item[]; next: number }[] = [{ items, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const item = top.items[top.next++];
    if (item === undefined) stack.pop();
    else if (Array.isArray(item)) stack.push({ items: item, next: 0 });
    else yield item;
  }
}
