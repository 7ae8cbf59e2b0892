import { Parser } from 'htmlparser2';

export interface PageElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Index of the element it stands in; -1 for the page itself. */
  readonly parent: number;
  /** Index after the last node inside of it. */
  readonly end: number;
  /** Offset in the file. */
  readonly offset: number;
}

export interface PageText {
  /** `declaration`: a document type, a processing instruction. */
  readonly kind: 'text' | 'comment' | 'declaration';
  /** Entities are decoded. */
  readonly text: string;
  readonly parent: number;
  readonly offset: number;
}

export type PageNode = PageElement | PageText;

/** All nodes in the order of the file, the first the page itself: walks need no recursion, however deep a page nests. */
export type Page = readonly PageNode[];

/** Elements, texts and comments: what has more is no page that somebody reads. */
export const MAX_NODES = 1_000_000;
/** Elements inside of each other; browsers stop at 512, and the parser's time grows with the square of the depth. */
export const MAX_DEPTH = 10_000;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Reads HTML as browsers do, faults included; runs nothing, fetches nothing. What is beyond the limits is refused. */
export function parsePage(html: string): Page | { readonly refused: string } {
  const root: Mutable<PageElement> = { kind: 'element', name: '', attributes: {}, parent: -1, end: 0, offset: 0 };
  const nodes: (Mutable<PageElement> | Mutable<PageText>)[] = [root];
  const open: number[] = [0];
  let refused: string | undefined;
  const refuse = (what: string): void => {
    refused ??= what;
    parser.pause();
  };
  const add = (kind: PageText['kind'], text: string): void => {
    const parent = open.at(-1) ?? 0;
    const last = nodes.at(-1);
    if (kind === 'text' && last?.kind === 'text' && last.parent === parent) last.text += text;
    else if (nodes.length > MAX_NODES) refuse(`more than ${MAX_NODES} elements`);
    else nodes.push({ kind, text, parent, offset: parser.startIndex });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > MAX_DEPTH) {
        refuse(`nesting of more than ${MAX_DEPTH} elements`);
        return;
      }
      if (nodes.length > MAX_NODES) return refuse(`more than ${MAX_NODES} elements`);
      const parent = open.at(-1) ?? 0;
      open.push(nodes.length);
      nodes.push({ kind: 'element', name, attributes, parent, end: 0, offset: parser.startIndex });
    },
    onclosetag() {
      const node = nodes[open.pop() ?? 0];
      if (node?.kind === 'element') node.end = nodes.length;
    },
    ontext: (text) => add('text', text),
    oncomment: (text) => add('comment', text),
    onprocessinginstruction: (_, text) => add('declaration', text),
  });
  parser.write(html);
  if (refused !== undefined) return { refused };
  parser.end();
  root.end = nodes.length;
  return nodes;
}

/** Text of a node and all inside of it, comments excluded. */
export function textOf(page: Page, index: number): string {
  const node = page[index];
  if (node === undefined) return '';
  if (node.kind !== 'element') return node.text;
  let text = '';
  for (let i = index + 1; i < node.end; i++) {
    const inner = page[i];
    if (inner?.kind === 'text') text += inner.text;
  }
  return text;
}
