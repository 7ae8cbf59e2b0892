import type { Span } from '../model/speech.ts';
import { anchorsOf, type CatalogSpeech } from './catalog.ts';
import { excerptOf, type SearchExcerpt } from './excerpt.ts';
import type { FoundPassage } from './find.ts';

/** A speech's text as the browser gets it, when a result of it is shown. */
export interface SpeechText {
  /** Title, headings and paragraphs, joined with nothing. */
  readonly text: string;
  /** Places where each entity is named, by its id. */
  readonly names: Readonly<Record<string, readonly (readonly [start: number, end: number])[]>>;
}

/** A passage to be shown. */
export interface Passage {
  /** `p7`, `s1`, or `title`. */
  readonly anchor: string;
  /** Text of the whole block. */
  readonly text: string;
  /** What is marked, as spans of the block's text, which they may reach beyond. */
  readonly marked: readonly Span[];
  readonly excerpt: SearchExcerpt;
}

/** What is shown of each passage: its words around the hits or, when no phrase was asked for, around the names chosen. */
export function showPassages(
  speech: CatalogSpeech,
  found: readonly FoundPassage[],
  { text, names }: SpeechText,
  entities: readonly string[],
): Passage[] {
  const anchors = anchorsOf(speech);
  const named = entities
    .flatMap((id) => names[id] ?? [])
    .map(([start, end]) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  const ends = endsOf(speech);
  return found.map(({ block, hits }) => {
    const end = ends[block];
    const anchor = anchors[block];
    if (anchor === undefined || end === undefined)
      throw new Error(`Unexpected block ${block} of ${speech.id}, expected one it has`);
    const start = end - (speech.lengths[block] ?? 0);
    const spans = hits.length > 0 ? hits : named.filter((name) => name.start >= start && name.start < end);
    const marked = spans.map((span) => ({ start: span.start - start, end: span.end - start }));
    const ofBlock = text.slice(start, end);
    return { anchor, text: ofBlock, marked, excerpt: excerptOf(ofBlock, marked) };
  });
}

/** The words marked in the passages as they stand there, each once. For the speech's own page, which marks them again. */
export function markedWords(passages: readonly Passage[]): string[] {
  return [...new Set(passages.flatMap(({ text, marked }) => marked.map(({ start, end }) => text.slice(start, end))))];
}

export function titleOf({ lengths }: CatalogSpeech, { text }: SpeechText): string {
  return text.slice(0, lengths[0]);
}

function endsOf({ lengths }: CatalogSpeech): number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end;
  });
}
