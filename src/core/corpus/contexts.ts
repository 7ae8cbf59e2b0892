import type { Span, Speech } from '../model/speech.ts';
import { sentenceAround } from '../text/sentences.ts';
import { type Block, type Corpus, mentionsOf } from './corpus.ts';

/** All that one speech says where it names an entity. */
export interface SpeechContext {
  readonly speech: Speech;
  readonly mentions: number;
  /** One for each paragraph or heading that names it, in the order of the first mention in each. */
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly anchor: string;
  /** Sentences that name the entity; neighboring ones are one excerpt, between others text was left out. */
  readonly excerpts: readonly Excerpt[];
}

export interface Excerpt {
  /** The text in pieces, in order. */
  readonly pieces: readonly Piece[];
  /** Whether the paragraph has text before it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface Piece {
  readonly text: string;
  /** The piece is a name of the entity. */
  readonly name: boolean;
}

/** Every mention of an entity in its sentence, by speech (newest first) and paragraph. */
export function contextsOf(corpus: Corpus, entityId: string): SpeechContext[] {
  const bySpeech = Map.groupBy(mentionsOf(corpus, entityId), ({ speech }) => speech);
  return [...bySpeech].map(([speech, mentions]) => {
    const byBlock = Map.groupBy(mentions, ({ block }) => block);
    const passages = [...byBlock].map(([block, inBlock]) =>
      passageOf(
        block,
        inBlock.map(({ mention }) => mention),
      ),
    );
    return { speech, mentions: mentions.length, passages };
  });
}

function passageOf(block: Block, mentions: readonly Span[]): Passage {
  const names = joined(mentions);
  const sentences = names.map((name) => sentenceAround(block.text, name.start, name.end));
  const excerpts = joined(sentences).map((span) => ({
    pieces: piecesOf(block.text, span, names),
    cutBefore: span.start > 0,
    cutAfter: span.end < block.text.length,
  }));
  return { anchor: block.anchor, excerpts };
}

/** Spans in order, with those that touch or overlap (a name within a name) as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

function piecesOf(text: string, within: Span, names: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = within.start;
  const take = (end: number, name: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), name });
    at = Math.max(at, end);
  };
  for (const name of names.filter((span) => overlaps(span, within))) {
    take(name.start, false);
    take(Math.min(name.end, within.end), true);
  }
  take(within.end, false);
  return pieces;
}
