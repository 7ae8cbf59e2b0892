import type { Mention, Span, Speech } from '../model/speech.ts';
import { sentenceAround } from '../text/sentences.ts';
import type { Block, MentionInSpeech } from './corpus.ts';

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
  /** Anchors of the mentions whose name it is, the outer first; none for the text between names. */
  readonly mentions: readonly string[];
}

/** A name, and others of the same entity within it. */
interface Name extends Span {
  readonly mentions: readonly string[];
}

/** Mentions of one entity, each in its sentence, by speech and paragraph in the order in which they are given. */
export function contextsOf(mentions: readonly MentionInSpeech[]): SpeechContext[] {
  const bySpeech = Map.groupBy(mentions, ({ speech }) => speech);
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

function passageOf(block: Block, mentions: readonly Mention[]): Passage {
  const names = namesOf(mentions);
  const sentences = names.map((name) => sentenceAround(block.text, name.start, name.end));
  const excerpts = joined(sentences).map((span) => ({
    pieces: piecesOf(block.text, span, names),
    cutBefore: span.start > 0,
    cutAfter: span.end < block.text.length,
  }));
  return { anchor: block.anchor, excerpts };
}

/** Names in order; those within a longer one count as part of it. */
function namesOf(mentions: readonly Mention[]): Name[] {
  const names: Name[] = [];
  for (const { start, end, anchor } of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = names.at(-1);
    if (last === undefined || start >= last.end) names.push({ start, end, mentions: [anchor] });
    else names[names.length - 1] = { ...last, end: Math.max(last.end, end), mentions: [...last.mentions, anchor] };
  }
  return names;
}

/** Spans in order, with those that touch or overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

function piecesOf(text: string, within: Span, names: readonly Name[]): Piece[] {
  const pieces: Piece[] = [];
  let at = within.start;
  const take = (end: number, mentions: readonly string[]): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), mentions });
    at = Math.max(at, end);
  };
  for (const name of names.filter(({ start, end }) => start < within.end && end > within.start)) {
    take(name.start, []);
    take(name.end, name.mentions);
  }
  take(within.end, []);
  return pieces;
}
