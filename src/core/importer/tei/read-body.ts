import type { Element } from 'xast';
import type { Mark, Standoff, Structure } from '../../markup/standoff.ts';
import { writeStandoff } from '../../markup/write-standoff.ts';
import { childrenOf, findPath, hintsOf, localName, textIn, within } from './elements.ts';
import { type Draft, readInline } from './read-inline.ts';

/** What the element `text` of our own TEI holds. */
export interface ReadBody {
  readonly standoff: Omit<Standoff, 'front'>;
  /** The title as the head has it: its words, and its Markdown where it is annotated. */
  readonly title: { readonly words: string; readonly annotated?: string; readonly elsewhere: boolean };
  /** An element that is none of our profile. */
  readonly unknown?: Element | undefined;
}

/** Reads parts, utterances and segments as text with marks, the title being what the header says it is. */
export function readBody(text: Element, title: string): ReadBody {
  const body = findPath(text, 'body');
  const asides = new Map(
    within(findPath(text, 'back'), 'note').map((note) => [note.attributes['xml:id'] ?? '', textIn(note)]),
  );
  const draft: Draft = { text: title, marks: [], asides };
  let head: Element | undefined;

  const readBlock = (element: Element, kind: Structure, depth?: number): void => {
    const { before } = hintsOf(element);
    draft.text += '\n\n';
    const start = draft.text.length;
    const attributes = depth === undefined ? {} : { attributes: { depth: String(depth) } };
    const mark = { kind, start, end: start, ...attributes, ...(fits(before, kind, depth) ? { written: before } : {}) };
    draft.marks.push(mark);
    readInline(element.children, draft, -1);
    mark.end = draft.text.length;
  };
  const read = (parent: Element, quoted: boolean): void => {
    for (const element of childrenOf(parent)) {
      const name = localName(element);
      if (name === 'head' && parent === body) head = element;
      else if (name === 'head') readBlock(element, 'heading', depthOf(parent));
      else if (name === 'seg' || name === 'p') readBlock(element, quoted ? 'quotation' : 'paragraph');
      else if (name === 'milestone') draft.marks.push(breakAt(draft.text.length, hintsOf(element).before));
      else if (['div', 'u', 'quote'].includes(name)) read(element, quoted || name === 'quote');
      else draft.unknown ??= element;
    }
  };
  if (body !== undefined) read(body, false);
  const ending = body === undefined ? undefined : hintsOf(body).after;
  return {
    standoff: {
      text: `${draft.text}\n`,
      marks: draft.marks,
      after: ending !== undefined && /^[\s>]*$/.test(ending) ? ending : '\n',
    },
    title: readTitle(head, asides),
    unknown: draft.unknown,
  };
}

/** Markdown of a head that has annotations. */
function readTitle(head: Element | undefined, asides: ReadonlyMap<string, string>): ReadBody['title'] {
  if (head === undefined) return { words: '', elsewhere: true };
  const { title } = hintsOf(head);
  const draft: Draft = { text: '\n\n', marks: [], asides };
  const block: Mark & { end: number } = { kind: 'paragraph', start: 2, end: 2, written: '' };
  draft.marks.push(block);
  readInline(head.children, draft, -1);
  block.end = draft.text.length;
  const words = draft.text.slice(2);
  const written = writeStandoff({ text: `${draft.text}\n`, marks: draft.marks, front: '', after: '' });
  const annotated =
    title === 'annotated' || draft.marks.some(({ kind }) => kind !== 'paragraph' && kind !== 'characters');
  return {
    words,
    elsewhere: title === 'front-matter',
    ...(annotated && 'markdown' in written ? { annotated: written.markdown } : {}),
  };
}

function depthOf({ attributes: { subtype } }: Element): number {
  return Number(/^level([1-6])$/.exec(subtype ?? '')?.[1] ?? 2);
}

function breakAt(at: number, before: string | undefined): Mark {
  const mark = { kind: 'break', start: at, end: at };
  return before !== undefined && /^[\s>]*[\n\r][ \t]*\*{3,}$/.test(before) ? { ...mark, written: before } : mark;
}

/** Whether what stands before a block in the Markdown makes such a block of it. */
function fits(before: string | undefined, kind: Structure, depth: number | undefined): before is string {
  if (before === undefined) return false;
  const [, marks = ''] = /^(?:[\s>]*[\n\r])?[ \t\u3000]*([#>]*)[ \t\u3000]*$/.exec(before) ?? [undefined, '?'];
  if (kind === 'heading') return marks === '#'.repeat(depth ?? 2);
  return marks === (kind === 'quotation' ? '>' : '');
}
