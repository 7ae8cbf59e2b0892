import type { Nodes, PhrasingContent } from 'mdast';
import { type Annotation, isEditorial, plainText } from '../markup/syntax.ts';
import type { Guess } from './recognize/guess.ts';

/** Who speaks is named by `:speaker` already. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'role']);

/**
 * Where in the source a guess can be written: inside the smallest node that holds it, around whole children or parts of
 * text. `undefined` where it would cross a node, or where an annotation of its kind marks the same words already.
 */
export function placeInSource(block: Nodes, guess: Guess): { open: number; close: number } | undefined {
  let parent: Nodes = block;
  let offset = 0;
  for (;;) {
    const children: readonly PhrasingContent[] =
      'children' in parent ? (parent.children as readonly PhrasingContent[]) : [];
    let at = offset;
    let open: number | undefined;
    let close: number | undefined;
    let inside: { node: PhrasingContent; at: number } | undefined;
    for (const child of children) {
      const length = isEditorial(child) ? 0 : plainText(child).length;
      const end = at + length;
      if (length > 0 && at <= guess.start && guess.end <= end) {
        if (child.type === 'annotation' && at === guess.start && end === guess.end && sameKind(child, guess))
          return undefined;
        if (child.type === 'annotation' && child.name === 'speaker' && PEOPLE.has(guess.directive)) return undefined;
        if ('children' in child) inside = { node: child, at };
      }
      if (child.type === 'text') {
        if (at <= guess.start && guess.start < end) open = sourceOffset(child, guess.start - at, 'start');
        if (at < guess.end && guess.end <= end) close = sourceOffset(child, guess.end - at, 'end');
      } else if (length > 0) {
        if (at === guess.start && end <= guess.end) open = child.position?.start.offset;
        if (end === guess.end && at >= guess.start) close = child.position?.end.offset;
      }
      at = end;
    }
    // The same words in an annotation of another kind: the new one goes inside, as the finer reading.
    if (inside === undefined) return open === undefined || close === undefined ? undefined : { open, close };
    parent = inside.node;
    offset = inside.at;
  }
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

/** Whether an annotation of a kind marks a span, or more than it. */
export function coveredBy(block: Nodes, { start, end }: { start: number; end: number }, directive: string): boolean {
  let at = 0;
  let covered = false;
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      at += node.value.length;
      return;
    }
    if (!('children' in node) || isEditorial(node)) return;
    const from = at;
    for (const child of node.children) walk(child);
    if (node.type === 'annotation' && node.name === directive && from <= start && end <= at) covered = true;
  };
  walk(block);
  return covered;
}
