import { attributeOf, type HtmlElement, type HtmlNode, readSpeechHtml } from '../../markup/read-html.ts';
import type { Speech } from '../../model/speech.ts';

/** Words of a speech as a format for readers shows them. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  /** Where an editor's note belongs: its number among `speech.notes`. */
  | { readonly type: 'note'; readonly number: number }
  /** Where the source has lost words; the label is the editor's. */
  | { readonly type: 'gap'; readonly label: string }
  | {
      readonly type: 'mention';
      readonly anchor: string;
      readonly ref: string | undefined;
      readonly children: readonly Inline[];
    }
  /** A link that an editor wrote; one within the archive starts at its base. */
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: InlineStyle; readonly children: readonly Inline[] };

/** `speaker`: who speaks, where a turn begins; `incident`: what happened and was not said. */
export type InlineStyle = 'lead' | 'speaker' | 'incident' | 'emphasis' | 'strong';

export type Block =
  | { readonly type: 'heading'; readonly anchor: string; readonly depth: number; readonly children: readonly Inline[] }
  | {
      readonly type: 'paragraph';
      readonly anchor: string;
      readonly salutation: boolean;
      readonly quoted: boolean;
      readonly children: readonly Inline[];
    }
  /** Where a part ends without a heading that begins the next. */
  | { readonly type: 'break' };

/**
 * A speech in its blocks, as the page shows it: read from the page's own HTML, so that a book cannot disagree with it.
 * What has no form in a book (figures, dates, tasks) is its words.
 */
export function bodyOf(speech: Speech): Block[] {
  return readSpeechHtml(speech.html).flatMap((node) => blocksOf(node, false));
}

export function titleOf({ meta, titleHtml }: Speech): readonly Inline[] {
  if (titleHtml === undefined) return [{ type: 'text', text: meta.title }];
  return inlinesOf(readSpeechHtml(titleHtml));
}

/** The words alone: what the speaker said, without notes and marks of what is lost. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((it) => (it.type === 'text' ? it.text : 'children' in it ? wordsOf(it.children) : '')).join('');
}

function blocksOf(node: HtmlNode, quoted: boolean): Block[] {
  if (typeof node === 'string') return [];
  const { name } = node;
  if (name === 'blockquote') return node.children.flatMap((child) => blocksOf(child, true));
  if (name === 'hr') return [{ type: 'break' }];
  const anchor = attributeOf(node, 'id') ?? '';
  const children = inlinesOf(node.children);
  const depth = /^h([2-6])$/.exec(name)?.[1];
  if (depth !== undefined) return [{ type: 'heading', anchor, depth: Number(depth), children }];
  return [{ type: 'paragraph', anchor, salutation: classesOf(node).includes('salutation'), quoted, children }];
}

function inlinesOf(nodes: readonly HtmlNode[]): Inline[] {
  const found: Inline[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') found.push({ type: 'text', text: node });
    else found.push(...elementInlines(node));
  }
  return found;
}

type Form = (node: HtmlElement) => Inline;

/** Elements that a book has a form for, by their class. */
const CLASSES: readonly (readonly [name: string, form: Form])[] = [
  ['note-ref', (node) => ({ type: 'note', number: Number(attributeOf(node, 'data-number')) })],
  ['gap', (node) => ({ type: 'gap', label: attributeOf(node, 'data-text') || attributeOf(node, 'aria-label') || '' })],
  [
    'mention',
    (node) => ({
      type: 'mention',
      anchor: attributeOf(node, 'id') ?? '',
      ref: attributeOf(node, 'data-ref'),
      children: inlinesOf(node.children),
    }),
  ],
  ['lead', ({ children }) => ({ type: 'lead', children: inlinesOf(children) })],
  ['speaker', ({ children }) => ({ type: 'speaker', children: inlinesOf(children) })],
  ['incident', ({ children }) => ({ type: 'incident', children: inlinesOf(children) })],
];

function elementInlines(node: HtmlElement): readonly Inline[] {
  const { name, children } = node;
  const classes = classesOf(node);
  const form = classes.length === 0 ? undefined : CLASSES.find(([known]) => classes.includes(known))?.[1];
  if (form !== undefined) return [form(node)];
  if (name === 'em') return [{ type: 'emphasis', children: inlinesOf(children) }];
  if (name === 'strong') return [{ type: 'strong', children: inlinesOf(children) }];
  const href = name === 'a' && children.length > 0 ? attributeOf(node, 'href') : undefined;
  return href === undefined ? inlinesOf(children) : [{ type: 'link', href, children: inlinesOf(children) }];
}

const NONE: readonly string[] = [];

function classesOf(node: HtmlElement): readonly string[] {
  return node.attributes === '' ? NONE : (attributeOf(node, 'class')?.split(' ') ?? NONE);
}
