import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { serializeAttributes } from '../markup/attributes.ts';
import { parseTree, serializeSpeech } from '../markup/parse-speech.ts';
import { type Annotation, isEditorial, plainText } from '../markup/syntax.ts';
import type { Guess, Unsure } from './recognize/guess.ts';
import { type Proposal, proposeEntities } from './recognize/propose.ts';
import type { Recognizer } from './recognize/recognizer.ts';

export interface AnnotatedSpeech {
  readonly markdown: string;
  /** Annotations written, by directive. */
  readonly added: ReadonlyMap<string, number>;
  /** What nothing decides, with its place in the file as given. */
  readonly unsure: readonly PlacedUnsure[];
  /** Names that no entity of the registry bears, the most frequent first. */
  readonly proposals: readonly Proposal[];
}

export interface PlacedUnsure extends Unsure {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Offsets of the source where an annotation's opening and closing marks go. */
interface Insertion {
  readonly open: number;
  readonly close: number;
  readonly guess: Guess;
}

/**
 * Writes into a speech's Markdown what the recognizer finds. Nothing else changes, to the letter: annotations made by
 * hand stay as they are, and what would cross one of them or repeat it is left out, so that a second run adds nothing.
 * Of guesses that cross each other the one that begins first stays, of those that begin together the longer.
 */
export function annotateSpeech(markdown: string, recognizer: Recognizer, year: number | undefined): AnnotatedSpeech {
  const tree = parseTree(markdown);
  const speech = recognizer.speech(year);
  const insertions: Insertion[] = [];
  const unsure: PlacedUnsure[] = [];
  for (const block of blocksOf(tree)) {
    const text = plainText(block);
    const found = speech.block(text);
    for (const guess of withoutCrossing(found.guesses)) {
      const at = placeIn(block, guess);
      if (at !== undefined) insertions.push({ ...at, guess });
    }
    for (const item of found.unsure) {
      if (coveredBy(block, item, item.directive)) continue;
      const { line, column } = pointAt(block, item.start);
      unsure.push({ ...item, text: text.slice(item.start, item.end), line, column });
    }
  }
  const added = new Map<string, number>();
  for (const { guess } of insertions) added.set(guess.directive, (added.get(guess.directive) ?? 0) + 1);
  return {
    markdown: insert(serializeSpeech({ tree }), insertions),
    added,
    unsure,
    proposals: proposeEntities(blocksOf(tree).map(plainText), recognizer),
  };
}

export function blocksOf(tree: Root): (Paragraph | Extract<Nodes, { type: 'heading' }>)[] {
  return tree.children.flatMap((node) => {
    if (node.type === 'heading' || node.type === 'paragraph') return [node];
    return node.type === 'blockquote' ? node.children.filter((child) => child.type === 'paragraph') : [];
  });
}

/** Guesses in order, outer before inner, each inside or beside the others. */
function withoutCrossing(guesses: readonly Guess[]): Guess[] {
  const sorted = [...guesses].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Guess[] = [];
  const open: Guess[] = [];
  for (const guess of sorted) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= guess.start) open.pop();
    const around = open.at(-1);
    const same = around !== undefined && around.start === guess.start && around.end === guess.end;
    if (around !== undefined && (guess.end > around.end || (same && around.directive === guess.directive))) continue;
    kept.push(guess);
    open.push(guess);
  }
  return kept;
}

/**
 * Where in the source a guess can be written: inside the smallest node that holds it, around whole children or parts of
 * text. `undefined` where it would cross a node, or where an annotation of its kind marks the same words already.
 */
function placeIn(block: Nodes, guess: Guess): { open: number; close: number } | undefined {
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

function coveredBy(block: Nodes, { start, end }: { start: number; end: number }, directive: string): boolean {
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

function pointAt(block: Nodes, offset: number): { line: number; column: number } {
  let left = offset;
  const find = (node: Nodes): { line: number; column: number } | undefined => {
    if (node.type === 'text') {
      const { start } = node.position ?? {};
      if (start !== undefined && left < node.value.length) return { line: start.line, column: start.column + left };
      left -= node.value.length;
      return undefined;
    }
    if (!('children' in node) || isEditorial(node)) return undefined;
    for (const child of node.children) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  return find(block) ?? { line: block.position?.start.line ?? 1, column: block.position?.start.column ?? 1 };
}

/** The source with all marks written: at one place closings come before openings, inner before outer, outer first. */
function insert(source: string, insertions: readonly Insertion[]): string {
  const marks = new Map<number, { closings: string[]; openings: string[] }>();
  const at = (offset: number) => {
    const known = marks.get(offset) ?? { closings: [], openings: [] };
    marks.set(offset, known);
    return known;
  };
  const outerFirst = [...insertions].sort((a, b) => a.open - b.open || b.close - a.close);
  for (const { open, guess } of outerFirst) at(open).openings.push(`:${guess.directive}[`);
  for (const { close, guess } of outerFirst.reverse())
    at(close).closings.push(`]${serializeAttributes(guess.attributes)}`);
  const parts: string[] = [];
  let done = 0;
  for (const [offset, { closings, openings }] of [...marks].sort(([a], [b]) => a - b)) {
    parts.push(source.slice(done, offset), ...closings, ...openings);
    done = offset;
  }
  return parts.join('') + source.slice(done);
}
