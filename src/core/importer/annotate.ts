import type { Nodes, Paragraph, Root } from 'mdast';
import { parse } from 'yaml';
import { serializeAttributes } from '../markup/attributes.ts';
import { parseTree, serializeSpeech } from '../markup/parse-speech.ts';
import { pointsInNode } from '../markup/place-of-offset.ts';
import { plainText } from '../markup/syntax.ts';
import type { Span } from '../model/speech.ts';
import { countUpTo } from '../text/sorted.ts';
import { coverOf } from './covering.ts';
import { coveredIn, placesInSource } from './place-in-source.ts';
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
    const isExcepted = coverOf(spansOfWords(text, exceptions));
    const placeOf = placesInSource(block);
    for (const guess of withoutCrossing(found.guesses.filter((guess) => !isExcepted(guess)))) {
      const at = placeOf(guess);
      if (at !== undefined) insertions.push({ ...at, guess });
    }
    const isCovered = coveredIn(block);
    const pointOf = pointsInNode(block);
    for (const item of found.unsure) {
      if (isExcepted(item) || isCovered(item, item.directive)) continue;
      const { line, column } = pointOf(item.start) ?? { line: 1, column: 1 };
      unsure.push({ ...item, text: text.slice(item.start, item.end), line, column });
    }
  }
  const added = new Map<string, number>();
  for (const { guess } of insertions) added.set(guess.directive, (added.get(guess.directive) ?? 0) + 1);
  const source = serializeSpeech({ tree });
  const marks = marksOf(source, insertions);
  return {
    markdown: insert(source, marks),
    moved: movedBy(marks),
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

/**
 * The longer of guesses that cross each other stays, of those as long the earlier; what lies inside another stays too.
 * Longest first, none that stays is shorter than the next: that crosses one which begins or ends within it and reaches
 * beyond. Only the places within the guess are looked at, for there may be a hundred thousand guesses.
 */
function withoutCrossing(guesses: readonly Guess[]): Guess[] {
  const longestFirst = [...guesses].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = new Map<string, Guess>();
  const endFrom = new Map<number, number>();
  const startTo = new Map<number, number>();
  for (const guess of longestFirst) {
    const { start, end, directive } = guess;
    const key = `${start} ${end} ${directive}`;
    let crosses = kept.has(key);
    for (let at = start + 1; at < end && !crosses; at++)
      crosses = (endFrom.get(at) ?? end) > end || (startTo.get(at) ?? start) < start;
    if (crosses) continue;
    kept.set(key, guess);
    endFrom.set(start, Math.max(end, endFrom.get(start) ?? end));
    startTo.set(end, Math.min(start, startTo.get(end) ?? start));
  }
  return [...kept.values()].sort((a, b) => a.start - b.start || b.end - a.end);
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

/** Where an offset is after the marks are written, which stand in the order of their places. */
function movedBy(marks: readonly Mark[]): (offset: number) => number {
  const lengths = [0];
  for (const { text } of marks) lengths.push((lengths.at(-1) ?? 0) + text.length);
  return (offset) => offset + (lengths[countUpTo(marks, offset, ({ at }) => at)] ?? 0);
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
