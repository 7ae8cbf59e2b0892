import type { Nodes } from 'mdast';
import { directives } from '../markup/directives/index.ts';
import { parseSpeech, parseTree, serializeSpeech } from '../markup/parse-speech.ts';
import type { Annotation } from '../markup/syntax.ts';
import { yearOf } from '../model/date.ts';
import type { EntityIndex } from '../model/entity-index.ts';
import type { Speech } from '../model/speech.ts';
import { annotateSpeech } from './annotate.ts';
import type { Recognizer } from './recognize/recognizer.ts';

/** How well guesses agree with annotations made by hand. */
export interface Score {
  readonly gold: number;
  readonly guessed: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Evaluation {
  /** By directive, in the order of the table; without those that neither side has. */
  readonly byDirective: ReadonlyMap<string, Score>;
  readonly all: Score;
  /** Of the figures found in both, how many have the right value and unit, and how many the right kind. */
  readonly figures: { readonly found: number; readonly valueRight: number; readonly kindRight: number };
  readonly missed: readonly Span[];
  readonly wrong: readonly Span[];
}

export interface Span {
  readonly directive: string;
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Entity, date, or value and unit. */
  readonly meaning: string;
  readonly kind: string | undefined;
}

/** Directives that the recognizer writes; the others are an editor's alone. */
const EVALUATED = new Set([
  'org',
  'person',
  'place',
  'campaign',
  'law',
  'term',
  'event',
  'award',
  'role',
  'date',
  'figure',
]);

/**
 * Strips the annotations of a speech, annotates it anew, and compares: a guess is right when its directive, its span and
 * its meaning (entity; value and unit; dates) are those of the hand's annotation.
 */
export function evaluate(
  goldMarkdown: string,
  id: string,
  index: EntityIndex,
  recognizer: Recognizer,
): Evaluation | undefined {
  const options = { id, file: `${id}.md`, index };
  const gold = parseSpeech(goldMarkdown, options).speech;
  if (gold === undefined) return undefined;
  const year = yearOf(gold.meta.date);
  const { markdown } = annotateSpeech(withoutAnnotations(goldMarkdown), recognizer, year);
  const guessed = parseSpeech(markdown, options).speech;
  if (guessed === undefined) return undefined;
  return compare(spansOf(gold), spansOf(guessed));
}

/** The Markdown of a speech without the annotations that the recognizer writes. */
export function withoutAnnotations(markdown: string): string {
  const tree = parseTree(markdown);
  const strip = (node: Nodes): void => {
    if (!('children' in node)) return;
    for (const child of node.children) strip(child);
    const isStripped = (child: Nodes): child is Annotation => child.type === 'annotation' && EVALUATED.has(child.name);
    const children = (node.children as Nodes[]).flatMap((child): Nodes[] =>
      isStripped(child) ? child.children : [child],
    );
    Object.assign(node, { children });
  };
  strip(tree);
  return serializeSpeech({ tree });
}

function spansOf(speech: Speech): Span[] {
  const named = speech.mentions.filter(({ type, block }) => EVALUATED.has(type) && block !== 'title');
  return [
    ...named.map(({ type, ref, ...rest }) => ({
      ...basic(rest),
      directive: type,
      meaning: ref ?? '',
      kind: undefined,
    })),
    ...speech.figures.map((f) => ({
      ...basic(f),
      directive: 'figure',
      meaning: `${f.value} ${f.unit ?? ''}`,
      kind: f.kind,
    })),
    ...speech.dates.map((d) => ({
      ...basic(d),
      directive: 'date',
      meaning: d.when ?? `${d.from}/${d.to}`,
      kind: undefined,
    })),
  ];
}

function basic({ block, start, end, text }: Pick<Span, 'block' | 'start' | 'end' | 'text'>) {
  return { block, start, end, text };
}

function compare(gold: readonly Span[], guessed: readonly Span[]): Evaluation {
  const goldKeys = new Map(gold.map((span) => [keyOf(span), span]));
  const guessedKeys = new Map(guessed.map((span) => [keyOf(span), span]));
  const right = guessed.filter((span) => goldKeys.has(keyOf(span)));
  const byDirective = new Map<string, Score>();
  for (const { name } of directives) {
    const counts = [gold, guessed, right].map((spans) => spans.filter(({ directive }) => directive === name).length);
    const [inGold = 0, inGuessed = 0, inRight = 0] = counts;
    if (inGold + inGuessed > 0) byDirective.set(name, scoreOf(inGold, inGuessed, inRight));
  }
  const places = new Map(gold.filter(isFigure).map((span) => [`${span.block} ${span.start} ${span.end}`, span]));
  const both = guessed.filter(isFigure).flatMap((span) => {
    const other = places.get(`${span.block} ${span.start} ${span.end}`);
    return other === undefined ? [] : [[span, other] as const];
  });
  return {
    byDirective,
    all: scoreOf(gold.length, guessed.length, right.length),
    figures: {
      found: both.length,
      valueRight: both.filter(([a, b]) => a.meaning === b.meaning).length,
      kindRight: both.filter(([a, b]) => a.kind === b.kind).length,
    },
    missed: gold.filter((span) => !guessedKeys.has(keyOf(span))),
    wrong: guessed.filter((span) => !goldKeys.has(keyOf(span))),
  };
}

function isFigure({ directive }: Span): boolean {
  return directive === 'figure';
}

function keyOf({ directive, block, start, end, meaning }: Span): string {
  return `${directive} ${block} ${start} ${end} ${meaning}`;
}

/** Precision, recall and their harmonic mean; 1 where there is nothing to find and nothing was found. */
function scoreOf(gold: number, guessed: number, right: number): Score {
  const precision = guessed === 0 ? (gold === 0 ? 1 : 0) : right / guessed;
  const recall = gold === 0 ? (guessed === 0 ? 1 : 0) : right / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { gold, guessed, right, precision, recall, f1 };
}
