import type { Nodes, Paragraph, Root } from 'mdast';
import { parse } from 'yaml';
import { serializeAttributes } from '../markup/attributes.ts';
import { parseTree, serializeSpeech } from '../markup/parse-speech.ts';
import { pointInNode } from '../markup/place-of-offset.ts';
import { plainText } from '../markup/syntax.ts';
import type { Span } from '../model/speech.ts';
import { coveredBy, placeInSource } from './place-in-source.ts';
import type { Guess, Unsure } from './recognize/guess.ts';
import { type Proposal, proposeEntities } from './recognize/propose.ts';
import type { Recognizer } from './recognize/recognizer.ts';

export interface AnnotatedSpeech {
  readonly markdown: string;
  /** Where an offset of the file as given is in the Markdown: after the marks that are written there. */
  readonly moved: (offset: number) => number;
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
 * Of guesses that cross each other the longer stays, of those as long the earlier (docs/annotation.md).
 */
export function annotateSpeech(markdown: string, recognizer: Recognizer, year: number | undefined): AnnotatedSpeech {
  const tree = parseTree(markdown);
  const exceptions = unmarkedWords(tree);
  const speech = recognizer.speech(year);
  const insertions: Insertion[] = [];
  const unsure: PlacedUnsure[] = [];
  const texts: string[] = [];
  for (const block of blocksOf(tree)) {
    const text = plainText(block);
    texts.push(text);
    const found = speech.block(text);
    const excepted = spansOfWords(text, exceptions);
    const isExcepted = (span: Span): boolean =>
      excepted.some((word) => word.start <= span.start && span.end <= word.end);
    for (const guess of withoutCrossing(found.guesses.filter((guess) => !isExcepted(guess)))) {
      const at = placeInSource(block, guess);
      if (at !== undefined) insertions.push({ ...at, guess });
    }
    for (const item of found.unsure) {
      if (isExcepted(item) || coveredBy(block, item, item.directive)) continue;
      const { line, column } = pointInNode(block, item.start) ?? { line: 1, column: 1 };
      unsure.push({ ...item, text: text.slice(item.start, item.end), line, column });
    }
  }
  const added = new Map<string, number>();
  for (const { guess } of insertions) added.set(guess.directive, (added.get(guess.directive) ?? 0) + 1);
  const source = serializeSpeech({ tree });
  const marks = marksOf(source, insertions);
  return {
    markdown: insert(source, marks),
    moved: (offset) => marks.reduce((sum, { at, text }) => (at <= offset ? sum + text.length : sum), offset),
    added,
    unsure,
    proposals: proposeEntities(texts, recognizer),
  };
}

/**
 * Marks one span that somebody decided about, at a place as `unsure` gives it; the place must be before every change made
 * since. `undefined` where the words do not stand there.
 */
export function markSpan(
  markdown: string,
  { line, column, text, directive }: PlacedUnsure,
  ref: string,
): string | undefined {
  const start = markdown
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, row) => sum + row.length + 1, column - 1);
  if (!markdown.startsWith(text, start)) return undefined;
  const marked = `:${directive}[${text}]${serializeAttributes({ ref })}`;
  return markdown.slice(0, start) + marked + markdown.slice(start + text.length);
}

/** Words of the front matter's `unmarked`, in which a name of the registry is none. */
function unmarkedWords(tree: Root): readonly string[] {
  const front = tree.children[0];
  const fields: unknown = front?.type === 'yaml' ? parse(front.value, { logLevel: 'silent' }) : undefined;
  if (typeof fields !== 'object' || fields === null || !('unmarked' in fields) || !Array.isArray(fields.unmarked))
    return [];
  return fields.unmarked.filter((word) => typeof word === 'string' && word !== '');
}

function spansOfWords(text: string, words: readonly string[]): Span[] {
  return words.flatMap((word) =>
    [...text.matchAll(new RegExp(RegExp.escape(word), 'gu'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
    })),
  );
}

function blocksOf(tree: Root): (Paragraph | Extract<Nodes, { type: 'heading' }>)[] {
  return tree.children.flatMap((node) => {
    if (node.type === 'heading' || node.type === 'paragraph') return [node];
    return node.type === 'blockquote' ? node.children.filter((child) => child.type === 'paragraph') : [];
  });
}

/** The longer of guesses that cross each other stays, of those as long the earlier; what lies inside another stays too. */
function withoutCrossing(guesses: readonly Guess[]): Guess[] {
  const longestFirst = [...guesses].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Guess[] = [];
  for (const guess of longestFirst) if (!kept.some((other) => cross(guess, other))) kept.push(guess);
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function cross(a: Guess, b: Guess): boolean {
  const apart = a.end <= b.start || b.end <= a.start;
  const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
  const same = a.start === b.start && a.end === b.end && a.directive === b.directive;
  return same || (!apart && !nested);
}

interface Mark {
  readonly at: number;
  readonly text: string;
}

/** All marks in the order of their places: at one place closings come before openings, inner before outer, outer first. */
function marksOf(source: string, insertions: readonly Insertion[]): Mark[] {
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
  const inOrder = [...marks].sort(([a], [b]) => a - b);
  return inOrder.map(([offset, { closings, openings }], i) => {
    // A backslash that is text would make the opening text as well.
    const before = source.slice(inOrder[i - 1]?.[0] ?? 0, offset);
    const loose = openings.length > 0 && closings.length === 0 && /(?<!\\)(?:\\\\)*\\$/.test(before);
    return { at: offset, text: [loose ? '\\' : '', ...closings, ...openings].join('') };
  });
}

function insert(source: string, marks: readonly Mark[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, text } of marks) {
    parts.push(source.slice(done, at), text);
    done = at;
  }
  return parts.join('') + source.slice(done);
}
