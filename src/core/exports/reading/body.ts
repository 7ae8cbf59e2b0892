import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
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

/** Our own pages have all names in lower case. */
const AS_WRITTEN = { lowerCaseTags: false, lowerCaseAttributeNames: false };

/**
 * A speech in its blocks, as the page shows it: read from the page's own HTML, so that a book cannot disagree with it.
 * What has no form in a book (figures, dates, tasks) is its words.
 */
export function bodyOf(speech: Speech): Block[] {
  return parseDocument(speech.html, AS_WRITTEN).children.flatMap((node) => (isTag(node) ? blocksOf(node, false) : []));
}

export function titleOf({ meta, titleHtml }: Speech): readonly Inline[] {
  if (titleHtml === undefined) return [{ type: 'text', text: meta.title }];
  return inlinesOf(parseDocument(titleHtml, AS_WRITTEN).children);
}

/** The words alone: what the speaker said, without notes and marks of what is lost. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((it) => (it.type === 'text' ? it.text : 'children' in it ? wordsOf(it.children) : '')).join('');
}

function blocksOf(node: Element, quoted: boolean): Block[] {
  if (node.name === 'blockquote') return node.children.flatMap((child) => (isTag(child) ? blocksOf(child, true) : []));
  if (node.name === 'hr') return [{ type: 'break' }];
  const anchor = node.attribs.id ?? '';
  const children = inlinesOf(node.children);
  const depth = /^h([2-6])$/.exec(node.name)?.[1];
  if (depth !== undefined) return [{ type: 'heading', anchor, depth: Number(depth), children }];
  return [{ type: 'paragraph', anchor, salutation: hasClass(node, 'salutation'), quoted, children }];
}

function inlinesOf(nodes: readonly ChildNode[]): Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (isText(node)) return [{ type: 'text', text: node.data }];
    return isTag(node) ? elementInlines(node) : [];
  });
}

/** Elements that a book has a form for, by their class or name. */
const FORMS: readonly (readonly [(node: Element) => boolean, (node: Element) => Inline])[] = [
  [(node) => hasClass(node, 'note-ref'), ({ attribs }) => ({ type: 'note', number: Number(attribs['data-number']) })],
  [
    (node) => hasClass(node, 'gap'),
    ({ attribs }) => ({ type: 'gap', label: attribs['data-text'] || attribs['aria-label'] || '' }),
  ],
  [
    (node) => hasClass(node, 'mention'),
    ({ attribs, children }) => ({
      type: 'mention',
      anchor: attribs.id ?? '',
      ref: attribs['data-ref'],
      children: inlinesOf(children),
    }),
  ],
  [(node) => hasClass(node, 'lead'), ({ children }) => ({ type: 'lead', children: inlinesOf(children) })],
  [(node) => hasClass(node, 'speaker'), ({ children }) => ({ type: 'speaker', children: inlinesOf(children) })],
  [(node) => hasClass(node, 'incident'), ({ children }) => ({ type: 'incident', children: inlinesOf(children) })],
  [({ name }) => name === 'em', ({ children }) => ({ type: 'emphasis', children: inlinesOf(children) })],
  [({ name }) => name === 'strong', ({ children }) => ({ type: 'strong', children: inlinesOf(children) })],
  [
    ({ name, attribs, children }) => name === 'a' && attribs.href !== undefined && children.length > 0,
    ({ attribs, children }) => ({ type: 'link', href: attribs.href ?? '', children: inlinesOf(children) }),
  ],
];

function elementInlines(node: Element): readonly Inline[] {
  const form = FORMS.find(([is]) => is(node))?.[1];
  return form === undefined ? inlinesOf(node.children) : [form(node)];
}

function hasClass({ attribs }: Element, name: string): boolean {
  const given = attribs.class;
  if (given === undefined || given === name) return given !== undefined;
  return given.includes(name) && given.split(' ').includes(name);
}
