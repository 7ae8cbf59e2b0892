import type { Nodes, PhrasingContent } from 'mdast';
import { type Annotation, isEditorial, plainText } from '../markup/syntax.ts';
import type { Span } from '../model/speech.ts';
import { countUpTo } from '../text/sorted.ts';
import { coverOf } from './covering.ts';
import type { Guess } from './recognize/guess.ts';

/** Who speaks is named by `:speaker` already. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'role']);

/** A child of a node with its offsets in the block's text; those without text are left out, for nothing stands in them. */
interface Child extends Span {
  readonly node: PhrasingContent;
}

/**
 * Where in the source a guess about a block can be written: inside the smallest node that holds it, around whole children
 * or parts of text. `undefined` where it would cross a node, or where an annotation of its kind marks the same words
 * already. Each node is measured once, so that many guesses take no longer than they are many.
 */
export function placesInSource(block: Nodes): (guess: Guess) => { open: number; close: number } | undefined {
  const measured = new Map<Nodes, readonly Child[]>();
  const childrenOf = (parent: Nodes, offset: number): readonly Child[] => {
    const known = measured.get(parent) ?? measure(parent, offset);
    measured.set(parent, known);
    return known;
  };
  return (guess) => {
    let children = childrenOf(block, 0);
    for (;;) {
      let open: number | undefined;
      let close: number | undefined;
      let inside: Child | undefined;
      for (let i = countUpTo(children, guess.start - 1, ({ end }) => end); i < children.length; i++) {
        const child = children[i];
        if (child === undefined || child.start > guess.end) break;
        const { node, start, end } = child;
        if (start <= guess.start && guess.end <= end) {
          if (node.type === 'annotation' && start === guess.start && end === guess.end && sameKind(node, guess))
            return undefined;
          if (node.type === 'annotation' && node.name === 'speaker' && PEOPLE.has(guess.directive)) return undefined;
          if ('children' in node) inside = child;
        }
        if (node.type === 'text') {
          if (start <= guess.start && guess.start < end) open = sourceOffset(node, guess.start - start, 'start');
          if (start < guess.end && guess.end <= end) close = sourceOffset(node, guess.end - start, 'end');
        } else {
          if (start === guess.start && end <= guess.end) open = node.position?.start.offset;
          if (end === guess.end && start >= guess.start) close = node.position?.end.offset;
        }
      }
      // The same words in an annotation of another kind: the new one goes inside, as the finer reading.
      if (inside === undefined) return open === undefined || close === undefined ? undefined : { open, close };
      children = childrenOf(inside.node, inside.start);
    }
  };
}

function measure(parent: Nodes, offset: number): Child[] {
  const children: readonly PhrasingContent[] =
    'children' in parent ? (parent.children as readonly PhrasingContent[]) : [];
  let at = offset;
  return children.flatMap((node) => {
    const start = at;
    at += isEditorial(node) ? 0 : plainText(node).length;
    return at > start ? [{ node, start, end: at }] : [];
  });
}

function sameKind(node: Annotation, guess: Guess): boolean {
  return (
    node.name === guess.directive ||
    node.name === 'salute' ||
    guess.directive === 'figure' ||
    guess.directive === 'date'
  );
}

/** Offset in the source of a place in a text node; an escape is one character of two, which nothing may part. */
function sourceOffset(
  node: Extract<Nodes, { type: 'text' }>,
  offset: number,
  edge: 'start' | 'end',
): number | undefined {
  const { position, data } = node;
  if (position?.start.offset === undefined) return undefined;
  if (data?.raw === undefined) return position.start.offset + offset;
  return edge === 'start' ? position.start.offset : position.end.offset;
}

/** Tells whether an annotation of a kind in a block marks a span, or more than it. */
export function coveredIn(block: Nodes): (span: Span, directive: string) => boolean {
  const spans: (Span & { readonly name: string })[] = [];
  let at = 0;
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      at += node.value.length;
      return;
    }
    if (!('children' in node) || isEditorial(node)) return;
    const start = at;
    for (const child of node.children) walk(child);
    if (node.type === 'annotation') spans.push({ name: node.name, start, end: at });
  };
  walk(block);
  const covers = new Map([...Map.groupBy(spans, ({ name }) => name)].map(([name, own]) => [name, coverOf(own)]));
  return (span, directive) => covers.get(directive)?.(span) ?? false;
}
